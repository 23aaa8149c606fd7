"""Help of each command, with examples."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "ocop": (
        "Sổ theo dõi sản phẩm OCOP: sản phẩm nào còn hiệu lực, sản phẩm nào hết hạn mà chưa đánh"
        " giá lại, và chứng cứ của từng dòng.\n\n"
        "$ ocop import quyet-dinh/\n$ ocop lapsed\n$ ocop lapsed --as-of 24/12/2024 -o het-han.csv",
        "The register of OCOP products: which hold a certificate, which lapsed without being"
        " evaluated again, and the proof of each line.\n\n"
        "$ ocop import decisions/\n$ ocop lapsed\n$ ocop lapsed --as-of 2024-12-24 -o lapsed.csv",
    ),
    "status": (
        "Bàn làm việc của văn phòng: sổ nào, đến quyết định nào, bao nhiêu còn hiệu lực, hết hạn,"
        " mới hết hạn từ báo cáo trước, câu hỏi, hạn trong 30 ngày tới, và lệnh cho mỗi việc. Gõ"
        " ocop không cũng được.\n\n"
        "$ ocop status\n$ ocop status --format json",
        "The office's desk: which register, up to which decision, how many in force, lapsed, newly"
        " lapsed since the last report, questions, deadlines of the next 30 days, and the command"
        " for each. Bare ocop says the same.\n\n"
        "$ ocop status\n$ ocop status --format json",
    ),
    "import": (
        "Nhập quyết định và danh sách từ tệp hoặc thư mục. Mỗi tệp vào trọn vẹn hoặc không vào;"
        " dòng nào sai được chỉ rõ ô và lý do.\n\n"
        "$ ocop import quyet-dinh/\n$ ocop import --dry-run 2616.xlsx\n"
        "$ ocop import ds.csv --number 2718/QĐ-UBND --issued-on 20/12/2023"
        ' --authority "UBND tỉnh X"\n'
        "$ ocop import ds.xlsx --rejects can-sua.xlsx",
        "Read decisions and lists from files or folders. All of one file goes in or nothing; what"
        " is wrong is named with its cell and the reason.\n\n"
        "$ ocop import decisions/\n$ ocop import --dry-run 2616.xlsx\n"
        "$ ocop import list.csv --number 2718/QĐ-UBND --issued-on 2023-12-20"
        ' --authority "UBND tỉnh X"\n'
        "$ ocop import list.xlsx --rejects to-mend.xlsx",
    ),
    "ratings": (
        "Tra cứu sản phẩm với kết quả và tình trạng hiện tại; --history cho mọi lần đánh giá.\n\n"
        '$ ocop ratings "che tom non"\n$ ocop ratings --stars 4 --status valid\n'
        "$ ocop ratings --history --format csv -o so.csv",
        "Query products with their current rating and status; --history for every rating.\n\n"
        '$ ocop ratings "che tom non"\n$ ocop ratings --stars 4 --status valid\n'
        "$ ocop ratings --history --format csv -o register.csv",
    ),
    "show": (
        "Một sản phẩm: lịch sử, giấy chứng nhận, nhãn được ghi gì, các việc đã làm, và mỗi số liệu"
        " lấy từ tệp, dòng, quyết định nào. Với --proof: chính các dòng ấy, trích từ tệp gốc.\n\n"
        '$ ocop show 17\n$ ocop show SP00017\n$ ocop show "chè tôm nõn"\n'
        "$ ocop show 17 --proof -o dan-chung.pdf",
        "One product: history, certificate, what its label may say, acts, and where each fact came"
        " from (file, row, decision). With --proof: those very rows, cut from their files.\n\n"
        '$ ocop show 17\n$ ocop show SP00017\n$ ocop show "chè tôm nõn"\n'
        "$ ocop show 17 --proof -o proof.pdf",
    ),
    "expiry": (
        "Giấy chứng nhận với ngày cuối còn giá trị và số ngày còn lại, hết hạn sớm xếp trước.\n\n"
        "$ ocop expiry --within 90d\n$ ocop expiry --within 6m --stars 4\n"
        "$ ocop expiry --issued-on 29/02/2020",
        "Certificates with their last day and days left, soonest first.\n\n"
        "$ ocop expiry --within 90d\n$ ocop expiry --within 6m --stars 4\n"
        "$ ocop expiry --issued-on 2020-02-29",
    ),
    "lapsed": (
        "Sản phẩm hết thời hạn 36 tháng mà chưa được đánh giá lại. Sản phẩm đang rà soát xếp riêng"
        " và không được công bố là hết hạn.\n\n"
        "$ ocop lapsed\n$ ocop lapsed --as-of 24/12/2024 --since 01/10/2024\n"
        "$ ocop lapsed --format csv --fail-if-any",
        "Products whose certification lapsed without re-evaluation. Those under review stand apart"
        " and must not be announced as lapsed.\n\n"
        "$ ocop lapsed\n$ ocop lapsed --as-of 2024-12-24 --since 2024-10-01\n"
        "$ ocop lapsed --format csv --fail-if-any",
    ),
    "changed": (
        "Sản phẩm thay đổi hạng sao khi đánh giá lại: từ mấy sao, thành mấy sao, ngày nào.\n\n"
        "$ ocop changed\n$ ocop changed --since 01/01/2024",
        "Products whose stars changed at re-evaluation: from, to, when.\n\n"
        "$ ocop changed\n$ ocop changed --since 2024-01-01",
    ),
    "stats": (
        "Số sản phẩm và chủ thể: đã công nhận (lũy kế) bên cạnh còn hiệu lực.\n\n"
        "$ ocop stats\n$ ocop stats --by locality\n$ ocop stats --chart ocop.svg\n"
        "$ ocop stats --by authority --format xlsx -o a.xlsx",
        "How many products and entities: ever recognised and in force, side by side.\n\n"
        "$ ocop stats\n$ ocop stats --by locality\n$ ocop stats --chart ocop.svg\n"
        "$ ocop stats --by authority --format xlsx -o a.xlsx",
    ),
    "decisions": (
        "Các quyết định đã nhập, mỗi quyết định từ tệp nào, bao nhiêu sản phẩm. Với --file: các tệp"
        " gốc đã nhập và mã băm; thêm -o để lấy lại chính tệp ấy.\n\n"
        "$ ocop decisions\n$ ocop decisions 743/QĐ-UBND\n$ ocop decisions --file\n"
        "$ ocop decisions 743/QĐ-UBND --file -o 743.pdf\n$ ocop decisions --file -o tep-goc/",
        "The decisions imported, from which file, with how many products. With --file: the imported"
        " files and their hashes; with -o as well, the very file again.\n\n"
        "$ ocop decisions\n$ ocop decisions 743/QĐ-UBND\n$ ocop decisions --file\n"
        "$ ocop decisions 743/QĐ-UBND --file -o 743.pdf\n$ ocop decisions --file -o originals/",
    ),
    "entities": (
        "Các chủ thể với số sản phẩm còn hiệu lực và hết hạn.\n\n"
        '$ ocop entities\n$ ocop entities "hop tac xa"',
        "Entities with their products in force and lapsed.\n\n"
        '$ ocop entities\n$ ocop entities "hop tac xa"',
    ),
    "review": (
        "Các câu hỏi “có phải cùng một sản phẩm” chờ người trả lời, gấp nhất xếp trước. accept: là"
        " một; reject: là hai; link, unlink: nối, tách sản phẩm mà quy tắc không thấy; check: xem"
        " quy tắc nói gì về các cặp tên trong một tệp. Một số: câu hỏi ấy với hai dòng đúng như in"
        " trong quyết định; --proof: hình của hai dòng.\n\n"
        "$ ocop review\n$ ocop review accept 3 5\n$ ocop review reject 4\n$ ocop review --ask\n"
        "$ ocop review 3\n$ ocop review 3 --proof -o cau-hoi-3.pdf\n"
        "$ ocop review link 12 48\n$ ocop review unlink 12 48\n$ ocop review check cap-ten.csv",
        "Same-product questions that wait for a person, most urgent first. accept: they are one;"
        " reject: they are two; link, unlink: join or part what no rule can see; check: what the"
        " rules say of pairs of names in a file. A number: that question with its two rows as they"
        " are printed; --proof: a picture of them.\n\n"
        "$ ocop review\n$ ocop review accept 3 5\n$ ocop review reject 4\n$ ocop review --ask\n"
        "$ ocop review 3\n$ ocop review 3 --proof -o question-3.pdf\n"
        "$ ocop review link 12 48\n$ ocop review unlink 12 48\n$ ocop review check pairs.csv",
    ),
    "log": (
        "Nhật ký: mỗi tệp, mỗi việc, mỗi câu trả lời, mỗi cài đặt là một mục.\n\n"
        "$ ocop log\n$ ocop log --format csv -o nhat-ky.csv",
        "The log: one entry a file, act, answer or setting.\n\n"
        "$ ocop log\n$ ocop log --format csv -o log.csv",
    ),
    "undo": (
        "Hoàn tác trọn vẹn một mục của nhật ký; mục ấy vẫn còn trong nhật ký. Trên màn hình, lệnh"
        " cho xem rồi hỏi trước (--yes: không hỏi). Hoàn tác chính lần hoàn tác để phục hồi.\n\n"
        "$ ocop undo 7\n$ ocop undo --last",
        "Take one entry of the log back, whole; that it was there stays in the log. On a terminal"
        " it is shown and asked for first (--yes: not). Undo the undo to have it again.\n\n"
        "$ ocop undo 7\n$ ocop undo --last",
    ),
    "help": (
        "Trợ giúp của một lệnh, như LỆNH --help; không nêu lệnh: danh sách các lệnh. --man in trang"
        " man của cả chương trình.\n\n"
        "$ ocop help lapsed\n$ ocop help record dossier\n$ ocop help --man > ocop.1",
        "Help on a command, as COMMAND --help gives; on none: the commands there are. --man prints"
        " the manual page of the whole program.\n\n"
        "$ ocop help lapsed\n$ ocop help record dossier\n$ ocop help --man > ocop.1",
    ),
    "config": (
        "Xem hoặc đổi cài đặt giữ trong sổ; mỗi lần đổi được ghi nhật ký.\n\n"
        "$ ocop config\n$ ocop config last-day day-before\n$ ocop config letterhead mau.docx",
        "See or change the settings kept in the register; each change is logged.\n\n"
        "$ ocop config\n$ ocop config last-day day-before\n$ ocop config letterhead head.docx",
    ),
    "record": (
        "Ghi một việc: thu hồi, đưa ra khỏi danh sách, gia hạn, hồ sơ, kiểm tra, thu hồi sản phẩm,"
        " tập huấn, mã vạch và tem, đổi tên chủ thể; close kết thúc một việc còn mở.\n\n"
        '$ ocop record dossier "chè tôm nõn" --on 03/06/2026 --document 07/HS-OCOP\n'
        "$ ocop record inspection 17 --on 10/09/2024 --how surprise --about mark"
        " --agency market_surveillance --outcome violation --follow-up-by 10/10/2024\n"
        "$ ocop record revocation SP00017 --on 18/11/2021 --decision 3763/QĐ-UBND"
        " --ground production_stopped\n"
        '$ ocop record training "HTX A" "HTX B" --on 21/03/2024 --topic "Sử dụng nhãn hiệu"\n'
        "$ ocop record close 42 --on 05/10/2024",
        "Enter an act: revocation, removal, extension, dossier, inspection, recall, training,"
        " barcode and stamps, a new name of an entity; close ends one that is open.\n\n"
        '$ ocop record dossier "chè tôm nõn" --on 2026-06-03 --document 07/HS-OCOP\n'
        "$ ocop record inspection 17 --on 2024-09-10 --how surprise --about mark"
        " --agency market_surveillance --outcome violation --follow-up-by 2024-10-10\n"
        "$ ocop record revocation SP00017 --on 2021-11-18 --decision 3763/QĐ-UBND"
        " --ground production_stopped\n"
        '$ ocop record training "HTX A" "HTX B" --on 2024-03-21 --topic "Use of the mark"\n'
        "$ ocop record close 42 --on 2024-10-05",
    ),
    "due": (
        "Lịch đánh giá lại: chủ thể nào nộp hồ sơ từ ngày nào đến ngày nào, phải thông báo trước"
        " ngày nào, việc gì đã làm. Quá hạn là late, không bị bỏ.\n\n"
        '$ ocop due\n$ ocop due --within 90d --entity "hợp tác xã"\n'
        "$ ocop due --month 2026-12\n$ ocop due --step late --step file\n"
        "$ ocop due --format ics -o lich.ics",
        "The re-evaluation calendar: who must file from when to when, who must be written to by"
        " when, what was done. What is overdue is late, never dropped.\n\n"
        '$ ocop due\n$ ocop due --within 90d --entity "hợp tác xã"\n'
        "$ ocop due --month 2026-12\n$ ocop due --step late --step file\n"
        "$ ocop due --format ics -o calendar.ics",
    ),
    "labels": (
        "Đối chiếu những nhãn thấy trên thị trường (sản phẩm, chủ thể, số sao, mã vạch) với sổ,"
        " theo"
        " ngày thấy: mỗi dòng một kết luận và lý do.\n\n"
        "$ ocop labels cho-ben-go.xlsx\n$ ocop labels nhan.csv --format xlsx -o ket-luan.xlsx\n"
        "$ ocop labels nhan.csv --record --agency market_surveillance --document 52/BB-KT",
        "Check labels seen on the market (product, entity, stars, barcode) against the register, as"
        " of the day each was seen: a verdict each, with its reasons.\n\n"
        "$ ocop labels market.xlsx\n$ ocop labels labels.csv --format xlsx -o verdicts.xlsx\n"
        "$ ocop labels labels.csv --record --agency market_surveillance --document 52/BB-KT",
    ),
    "notice": (
        "Lập văn bản theo thể thức của Nghị định 30/2020/NĐ-CP: announcement (công bố hết hạn),"
        " removal (đưa ra khỏi danh sách), revocation (thu hồi giấy chứng nhận), recall (thu hồi"
        " sản phẩm), violation (vi phạm), reminder (thư nhắc, mỗi chủ thể một thư). Đang rà soát"
        " hoặc đã nộp hồ sơ thì không đưa vào, và lệnh nói rõ. --issue ghi văn bản đã ban hành"
        " vào sổ.\n\n"
        "$ ocop notice announcement -o thong-bao.docx\n"
        "$ ocop notice announcement --split commune -o thong-bao.pdf\n"
        "$ ocop notice reminder --within 30d -o thu-nhac/\n"
        "$ ocop notice announcement -o thong-bao.docx --proof dan-chung/\n"
        "$ ocop notice announcement --issue 15/TB-VPĐP --on 26/12/2024 -o thong-bao.pdf",
        "Draw up a document in the form of Decree 30/2020/NĐ-CP: announcement (lapsed), removal"
        " (from the list), revocation (of certificates), recall, violation, reminder (one letter"
        " an entity). What is under review or has a dossier filed is left out, and said. --issue"
        " records it as published.\n\n"
        "$ ocop notice announcement -o notice.docx\n"
        "$ ocop notice announcement -o notice.docx --proof proofs/\n"
        "$ ocop notice announcement --split commune -o notice.pdf\n"
        "$ ocop notice reminder --within 30d -o letters/\n"
        "$ ocop notice announcement --issue 15/TB-VPĐP --on 2024-12-26 -o notice.pdf",
    ),
    "publish": (
        "Làm trang công khai trong một thư mục: còn hiệu lực, hết hạn, thu hồi, mỗi sản phẩm một"
        " trang, tra cứu, số liệu, dữ liệu csv và json; mở được từ ổ đĩa. Trang cũ được thay trong"
        " một lần. Sản phẩm đang rà soát không được ghi là hết hạn.\n\n"
        "$ ocop publish trang-ocop/\n$ ocop publish trang-ocop/ --base-url"
        " https://ocop.tinh.example/\n"
        '$ ocop config office-contact "ocop@tinh.example"',
        "Make a public site in a folder: in force, lapsed, revoked, a page a product, look-up,"
        " totals, data as csv and json; it opens from disk. The site before is replaced at once."
        " Products under review are not listed as lapsed.\n\n"
        "$ ocop publish site/\n$ ocop publish site/ --base-url https://ocop.province.example/\n"
        '$ ocop config office-contact "ocop@province.example"',
    ),
    "watch": (
        "Danh sách giám sát, nặng nhất trước: hết hạn còn bán, hết hạn, không đạt, đã thu hồi, thay"
        " đổi hạng sao, vi phạm chưa khắc phục, chưa thông báo, trùng mã vạch.\n\n"
        "$ ocop watch\n$ ocop watch --agency market_surveillance -o qltt.xlsx\n"
        '$ ocop watch --locality "Nà Hiên" --reason sold_lapsed',
        "The supervision list, worst first: lapsed and still sold, lapsed, failed, revoked, stars"
        " changed, open findings, letters not sent, barcode conflicts.\n\n"
        "$ ocop watch\n$ ocop watch --agency market_surveillance -o market.xlsx\n"
        '$ ocop watch --locality "Nà Hiên" --reason sold_lapsed',
    ),
    "check": (
        "Sổ có nguyên vẹn, đầy đủ không: tệp, nguồn của từng số liệu, chuỗi nhật ký, quyết định còn"
        " thiếu, câu hỏi chưa trả lời, việc không có tác dụng, quyền truy cập. --expect: sổ này có"
        " phải là sổ có mã niêm phong in dưới văn bản ấy không. Mã thoát 0: nguyên vẹn; 1:"
        " không.\n\n$ ocop check\n$ ocop check --format json\n$ ocop check --expect 9f2c51d07ab4",
        "Is the register sound and complete: the file, the source of each fact, the chain of the"
        " log, decisions that may be missing, open questions, acts without effect, permissions."
        " --expect: is this still the register whose seal stands under that document. Exit code 0:"
        " sound; 1: not.\n\n"
        "$ ocop check\n$ ocop check --format json\n$ ocop check --expect 9f2c51d07ab4",
    ),
    "backup": (
        "Chép sổ ra một tệp trong khi người khác vẫn ghi; bản chép được kiểm tra rồi mới đặt vào"
        " chỗ. Tệp có sẵn chỉ bị thay khi là trạng thái cũ của chính sổ này; nêu thư mục thì mỗi"
        " ngày một bản. --list: các bản đã có, ngày và mục nhật ký mới nhất của chúng.\n\n"
        "$ ocop backup so-luu.db\n$ ocop backup /media/usb/\n$ ocop backup --list /media/usb/",
        "Copy the register while others write; the copy is verified before it takes its place. A"
        " file that is there is replaced only when it is an earlier state of this register; in a"
        " folder there is one copy a day. --list: the copies there are, with their day and newest"
        " entry.\n\n"
        "$ ocop backup copy.db\n$ ocop backup /media/usb/\n$ ocop backup --list /media/usb/",
    ),
    "restore": (
        "Khôi phục sổ từ bản sao lưu. Bản ấy được kiểm tra trước khi động đến sổ; sổ bị thay được"
        " giữ bên cạnh, kèm ngày.\n\n$ ocop restore /media/usb/register-2026-11-24.db",
        "Put a copy back as the register. It is checked before anything is touched; the register it"
        " replaces is kept beside it, with the day.\n\n"
        "$ ocop restore /media/usb/register-2026-11-24.db",
    ),
    "report": (
        "Sản phẩm mới hết hạn so với nội dung báo cáo gần nhất đã ghi, vẫn hết hạn, không còn hết"
        " hạn và vì sao, đính chính, đến kỳ 180, 120, 30 ngày và ngày cuối (mỗi mốc báo một lần)."
        " Chỉ xem, trừ khi có --record: khi đó báo cáo này là báo cáo gần nhất.\n\n"
        "$ ocop report\n"
        "$ ocop report --as-of 2027-05-01\n"
        "$ ocop report --record --quiet --out /srv/ocop/reports",
        "Newly lapsed since the contents of the last recorded report, still lapsed, no longer"
        " lapsed and why, corrections, due at 180, 120, 30 days and on the last day (each told"
        " once). It only looks, unless --record makes it the last report.\n\n"
        "$ ocop report\n"
        "$ ocop report --as-of 2027-05-01\n"
        "$ ocop report --record --quiet --out /srv/ocop/reports",
    ),
}
