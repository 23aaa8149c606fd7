"""What is wrong with a register, its archive or a copy of it."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "no_folder": (
        "Không có thư mục “{path}”. Tạo thư mục trước, hoặc chọn nơi khác bằng --db.",
        "There is no folder '{path}'. Make it first, or choose another place with --db.",
    ),
    "no_register": (
        "Chưa có sổ tại “{path}”. Bắt đầu bằng: ocop import TỆP (hoặc chỉ đúng sổ bằng --db).",
        "There is no register at '{path}' yet. Begin with: ocop import FILE (or name the register"
        " with --db).",
    ),
    "register_is_folder": (
        "“{path}” là thư mục, không phải sổ. Ghi cả tên tệp, ví dụ --db {file}.",
        "'{path}' is a folder, not a register. Name a file, for instance --db {file}.",
    ),
    "register_foreign": (
        "“{path}” không phải là sổ của ocop; tệp không bị động đến. Chỉ đúng sổ bằng --db.",
        "'{path}' is not a register of ocop; it was not touched. Name the register with --db.",
    ),
    "register_newer": (
        "Sổ “{path}” do bản ocop mới hơn ghi (lược đồ {version}, bản này biết đến {known})."
        " Cập nhật ocop rồi chạy lại.",
        "The register '{path}' was written by a newer ocop (schema {version}; this one knows"
        " {known}). Update ocop and try again.",
    ),
    "register_busy": (
        "Sổ “{path}” đang được lệnh khác ghi quá lâu. Đợi lệnh kia xong rồi chạy lại.",
        "Another command has been writing to '{path}' for too long. Wait for it, then try again.",
    ),
    "disk_full": (
        "Đĩa chứa “{path}” đã đầy; sổ vẫn như trước. Giải phóng chỗ rồi chạy lại.",
        "The disk of '{path}' is full; the register is as before. Free some space and try again.",
    ),
    "register_read_only": (
        "Không được phép ghi vào sổ “{path}”; sổ vẫn như trước. Kiểm tra quyền của tệp và thư mục.",
        "The register '{path}' may not be written to; it is as before. Check the permissions of"
        " the file and its folder.",
    ),
    "register_damaged": (
        "Sổ “{path}” bị hỏng hoặc không phải là sổ ({reason}). Chuyển tệp ấy đi nơi khác rồi khôi"
        " phục bản sao lưu gần nhất: ocop restore BẢN-SAO",
        "The register '{path}' is damaged, or no register at all ({reason}). Move that file aside"
        " and put the latest backup in its place: ocop restore COPY",
    ),
    "copy_damaged": (
        "“{path}” bị hỏng hoặc không phải là bản sao của sổ ({reason}); sổ vẫn như trước. Chọn bản"
        " khác: ocop backup --list THƯ-MỤC",
        "'{path}' is damaged, or no copy of a register ({reason}); the register is as before."
        " Choose another: ocop backup --list FOLDER",
    ),
    "register_not_written": (
        "Không đọc hoặc ghi được sổ “{path}” trên đĩa ({reason}); sổ vẫn như trước. Kiểm tra đĩa:"
        " còn chỗ không, có lỗi không; rồi chạy lại.",
        "'{path}' cannot be read or written on disk ({reason}); the register is as before. Check"
        " the disk for space and faults, then try again.",
    ),
    "register_no_file": (
        "“{path}” không phải là tệp thường, nên không thể là sổ. Chỉ đúng sổ bằng --db.",
        "'{path}' is not an ordinary file, so it cannot be a register. Name the register with"
        " --db.",
    ),
    "register_log_alone": (
        "Tại “{path}” không có sổ, nhưng bên cạnh còn tệp “{path}-wal” giữ những gì vừa ghi vào một"
        " sổ. Đưa sổ ấy về lại tên cũ, hoặc chuyển tệp -wal đi nơi khác, rồi chạy lại.",
        "There is no register at '{path}', but '{path}-wal' beside it holds what was last written"
        " to one. Put that register back under its name, or move the -wal file away; then try"
        " again.",
    ),
    "register_log_foreign": (
        "Tệp “{file}” cạnh sổ không phải của sổ này: có lẽ một bản sao được chép đè lên sổ khi tệp"
        " ấy còn nằm đó. Chưa có gì bị thay đổi. Chuyển tệp ấy (và tệp -shm) đi nơi khác rồi chạy"
        " lại: sổ “{path}” nguyên vẹn khi không có nó. Lần sau khôi phục bằng: ocop restore TỆP",
        "'{file}' beside the register is not its own: a copy was put over the register, perhaps,"
        " while that file still lay there. Nothing was changed. Move it (and the -shm file) away,"
        " then try again: without it the register '{path}' is sound. Next time put a copy back"
        " with: ocop restore FILE",
    ),
    "register_log_left": (
        "Sổ “{path}” còn thay đổi nằm ở tệp “{file}”, mà thư mục không cho ghi để đưa vào. Chạy"
        " một lệnh ocop bằng tài khoản được ghi vào thư mục, hoặc chép cả hai tệp sang nơi khác.",
        "Changes of the register '{path}' are still in '{file}', and the folder may not be"
        " written to. Run any ocop command from an account that may, or copy both files elsewhere.",
    ),
    "register_moved": (
        "Sổ “{path}” đã bị chuyển đi, thay hoặc xóa trong lúc lệnh đang ghi; lệnh này không ghi gì."
        " Kiểm tra sổ còn ở đúng chỗ rồi chạy lại.",
        "The register '{path}' was moved, replaced or deleted while this command was writing; the"
        " command entered nothing. See that the register is in its place, then try again.",
    ),
    "upgrade_without_copy": (
        "Sổ “{path}” do bản ocop cũ hơn ghi; trước khi nâng cấp, một bản sao được ghi bên cạnh, mà"
        " không ghi được ({reason}). Sổ vẫn như trước. Giải phóng chỗ, hoặc chạy một lệnh ocop bằng"
        " tài khoản được ghi vào thư mục của sổ.",
        "The register '{path}' is of an earlier ocop; before it is brought up to date a copy is"
        " written beside it, which could not be done ({reason}). It is as before. Free some space,"
        " or run any ocop command from an account that may write to its folder.",
    ),
    "migration_failed": (
        "Không nâng cấp được sổ “{path}” ({reason}); sổ vẫn như trước, bản sao ở “{copy}”. Dùng lại"
        " bản ocop trước đó và báo cho người bảo trì.",
        "The register '{path}' could not be brought up to date ({reason}); it is as before, with a"
        " copy at '{copy}'. Go on with the earlier ocop, and tell those who maintain it.",
    ),
    "register_cannot_open": (
        "Không mở được sổ “{path}” ({reason}). Kiểm tra đường dẫn và quyền truy cập.",
        "The register '{path}' cannot be opened ({reason}). Check the path and the permissions.",
    ),
    "register_cannot_make": (
        "Không tạo được sổ “{path}” ({reason}). Chọn nơi ghi được bằng --db.",
        "The register '{path}' cannot be made ({reason}). Choose a writable place with --db.",
    ),
    "register_trouble": (
        "Sổ “{path}” không dùng được: {reason}. Sổ vẫn như trước.",
        "The register '{path}' cannot be used: {reason}. It is as before.",
    ),
    "bad_seal": (
        "“{value}” không phải là mã niêm phong: cần ít nhất {shortest} ký tự 0–9, a–f.",
        "'{value}' is no seal: at least {shortest} digits 0–9, a–f are needed.",
    ),
    "backup_where": (
        "Nêu tệp hoặc thư mục để sao lưu, hoặc --list THƯ_MỤC để xem các bản đã có.",
        "Name a file or folder to copy to, or --list DIR to see the copies there are.",
    ),
    "backup_itself": (
        "“{path}” chính là sổ. Chọn tệp khác để sao lưu.",
        "'{path}' is the register itself. Choose another file for the copy.",
    ),
    "backup_over_other": (
        "“{path}” đã có và không phải là trạng thái cũ của sổ này, nên không bị ghi đè. Chọn tên"
        " khác.",
        "'{path}' is there already and no earlier state of this register, so it was not written"
        " over. Choose another name.",
    ),
    "restore_itself": (
        "“{path}” chính là sổ. Nêu một bản sao lưu.",
        "'{path}' is the register itself. Name a copy of it.",
    ),
    "copy_empty": (
        "“{path}” chưa có mục nào; không có gì để sao lưu hay khôi phục.",
        "'{path}' holds no entry yet; there is nothing to copy or to put back.",
    ),
    "copy_unsound": (
        "“{path}” không nguyên vẹn: mục nhật ký {log_id} không khớp mã niêm phong. Không có gì bị"
        " thay. Xem: ocop check --db {path}",
        "'{path}' is not sound: entry {log_id} does not agree with its seal. Nothing was replaced."
        " See: ocop check --db {path}",
    ),
    "file_changed": (
        "Tệp “{path}” đã đổi hoặc mất trong khi đang nhập; chưa ghi gì của nó vào sổ. Hãy đợi"
        " chương trình khác ghi xong rồi nhập lại.",
        "The file '{path}' changed or vanished while it was imported; nothing of it was kept. Wait"
        " until other programs are done with it, then import it again.",
    ),
    "archive_not_written": (
        "Không cất được tệp gốc vào kho “{path}”: {reason}. Chưa ghi gì vào sổ. Hãy giải phóng chỗ"
        " trống hoặc sửa quyền của thư mục rồi làm lại (không muốn giữ tệp gốc: ocop config archive"
        " off).",
        "The file could not be put into the archive '{path}': {reason}. Nothing was entered. Make"
        " room, or mend the folder's permissions, and try again (not to keep files: ocop config"
        " archive off).",
    ),
    "archive_missing": (
        "Kho tệp gốc không có “{path}”. Nhập lại chính tệp ấy để cất lại, hoặc khôi phục từ một"
        " bản sao lưu.",
        "The archive lacks '{path}'. Import the very file again to put it back, or restore it from"
        " a backup.",
    ),
    "archive_changed": (
        "Tệp trong kho “{path}” không còn đúng như khi nhập: đã hỏng hoặc bị sửa. Nhập lại chính"
        " tệp gốc để thay, hoặc khôi phục từ một bản sao lưu.",
        "The file '{path}' of the archive is no longer what was imported: damaged or changed."
        " Import the very file again to mend it, or restore it from a backup.",
    ),
}
