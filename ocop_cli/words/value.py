"""What a stored value is called: statuses, kinds, results, grounds, agencies and the like.

Keys are ``<family>.<value>``; `FAMILIES` says which family the values of a field belong to. The
Vietnamese terms are those of the decisions (26/2026/QĐ-TTg, articles 6 to 9) and of the registers
kept by hand.
"""

from __future__ import annotations

FAMILIES: dict[str, str] = {
    "status": "status",
    "kind": "kind",
    "result": "result",
    "ground": "ground",
    "agency": "agency",
    "how": "how",
    "about": "about",
    "outcome": "outcome",
    "handling": "handling",
    "audience": "audience",
    "verdict": "verdict",
    "reason": "reason",
    "step": "step",
    "because": "because",
    "entity_type": "entity_type",
    "severity": "severity",
    "same": "same",
    "answer": "answer",
    "key": "key",
}

WORDS: dict[str, tuple[str, str]] = {
    "yes": ("có", "yes"),
    "no": ("không", "no"),
    # status of a product on a day
    "status.valid": ("còn hiệu lực", "in force"),
    "status.lapsed": ("hết hạn, chưa đánh giá lại", "lapsed, not re-evaluated"),
    "status.failed": ("đánh giá lại không đạt", "failed re-evaluation"),
    "status.revoked": ("đã thu hồi", "revoked"),
    "status.not_certified": ("không được cấp giấy chứng nhận", "not certified"),
    # kinds of ratings, acts and notices
    "kind.recognition": ("công nhận lần đầu", "first recognition"),
    "kind.re_evaluation": ("đánh giá lại", "re-evaluation"),
    "kind.upgrade": ("nâng hạng", "upgrade"),
    "kind.revocation": ("thu hồi giấy chứng nhận", "revocation"),
    "kind.removal": ("đưa ra khỏi danh sách", "removal from the list"),
    "kind.extension": ("gia hạn hiệu lực", "extension"),
    "kind.dossier": ("nộp hồ sơ", "dossier"),
    "kind.inspection": ("kiểm tra, giám sát", "inspection"),
    "kind.recall": ("thu hồi sản phẩm", "recall of goods"),
    "kind.training": ("tập huấn", "training"),
    "kind.mark": ("mã số, nhãn hiệu, tem", "barcode, trademark, stamps"),
    "kind.announcement": ("công bố", "announcement"),
    "kind.violation": ("thông báo vi phạm", "notice of violation"),
    "kind.reminder": ("nhắc đánh giá lại", "reminder"),
    # result of an evaluation or a dossier
    "result.passed": ("đạt", "passed"),
    "result.failed": ("không đạt", "failed"),
    # grounds of revocation, 26/2026/QĐ-TTg article 8
    "ground.dishonest_dossier": ("hồ sơ không trung thực, giả mạo", "dishonest or forged dossier"),
    "ground.criteria_lost": ("không còn đáp ứng tiêu chí", "criteria no longer met"),
    "ground.law_breach": ("vi phạm pháp luật", "breach of law"),
    "ground.mark_misuse": (
        "sử dụng nhãn hiệu chứng nhận OCOP không đúng quy định",
        "misuse of the OCOP mark",
    ),
    "ground.production_stopped": ("không còn sản xuất, kinh doanh sản phẩm", "production stopped"),
    "ground.other": (
        "trường hợp khác theo kết luận của cơ quan nhà nước",
        "other, on a state body's conclusion",
    ),
    # agencies that inspect
    "agency.agriculture": ("Sở Nông nghiệp và Môi trường", "Agriculture and Environment"),
    "agency.industry_trade": ("Sở Công Thương", "Industry and Trade"),
    "agency.health": ("Sở Y tế", "Health"),
    "agency.market_surveillance": ("Chi cục Quản lý thị trường", "Market Surveillance"),
    "agency.science_technology": ("Sở Khoa học và Công nghệ", "Science and Technology"),
    # inspections, 26/2026/QĐ-TTg article 9
    "how.periodic": ("định kỳ", "periodic"),
    "how.surprise": ("đột xuất", "surprise"),
    "about.criteria": ("duy trì tiêu chí", "criteria"),
    "about.mark": ("sử dụng nhãn hiệu, thông tin, quảng cáo", "use of the mark"),
    "outcome.conforms": ("đúng quy định", "conforms"),
    "outcome.violation": ("vi phạm", "violation"),
    "handling.warning": ("nhắc nhở", "warning"),
    "handling.fine": ("phạt tiền", "fine"),
    "handling.referred": ("chuyển cơ quan có thẩm quyền", "referred"),
    "audience.entities": ("chủ thể", "entities"),
    "audience.officials": ("cán bộ quản lý", "officials"),
    # what was seen on the market; whether two names are one product
    "verdict.ok": ("đúng", "correct"),
    "verdict.wrong_stars": ("sai hạng sao", "wrong stars"),
    "verdict.lapsed": ("hết hạn, chưa đánh giá lại", "lapsed"),
    "verdict.failed": ("đánh giá lại không đạt", "failed re-evaluation"),
    "verdict.revoked": ("đã thu hồi", "revoked"),
    "verdict.not_certified": ("không được cấp giấy chứng nhận", "not certified"),
    "verdict.unknown": ("không có trong sổ", "unknown"),
    "verdict.ask": ("cần hỏi lại", "ask"),
    "verdict.same": ("cùng một sản phẩm", "same product"),
    "verdict.different": ("khác sản phẩm", "different products"),
    "same.yes": ("có", "yes"),
    "same.no": ("không", "no"),
    "answer.accepted": ("cùng một sản phẩm", "accepted"),
    "answer.rejected": ("khác sản phẩm", "rejected"),
    # why a product is watched
    "reason.sold_lapsed": ("hết hạn nhưng vẫn bán với nhãn OCOP", "lapsed and still sold"),
    "reason.lapsed": ("hết hạn, chưa đánh giá lại", "lapsed"),
    "reason.failed": ("đánh giá lại không đạt", "failed re-evaluation"),
    "reason.revoked": ("đã thu hồi", "revoked"),
    "reason.recalled": ("đang thu hồi sản phẩm", "goods recalled"),
    "reason.stars_changed": ("thay đổi hạng sao", "stars changed"),
    "reason.open_finding": ("vi phạm chưa khắc phục", "open finding"),
    "reason.not_notified": ("chưa thông báo cho chủ thể", "not notified"),
    "reason.gtin_conflict": ("trùng mã vạch", "barcode conflict"),
    # what comes next before a certificate ends
    "step.file": ("nộp hồ sơ đánh giá lại", "file for re-evaluation"),
    "step.late": ("quá hạn nộp hồ sơ", "late to file"),
    "step.notify": ("gửi thông báo cho chủ thể", "notify the entity"),
    "step.lapsed": ("hết hạn, chưa đánh giá lại", "lapsed"),
    # why a product is no longer on the list
    "because.re_evaluated": ("đã đánh giá lại", "re-evaluated"),
    "because.failed": ("đánh giá lại không đạt", "failed re-evaluation"),
    "because.revoked": ("đã thu hồi", "revoked"),
    "because.extended": ("được gia hạn hiệu lực", "extended"),
    "because.corrected": ("đính chính báo cáo trước", "corrected"),
    # kinds of entities, 26/2026/QĐ-TTg article 2
    "entity_type.cooperative": ("hợp tác xã", "cooperative"),
    "entity_type.cooperative_group": ("tổ hợp tác", "cooperative group"),
    "entity_type.company": ("doanh nghiệp", "enterprise"),
    "entity_type.enterprise": ("doanh nghiệp", "enterprise"),
    "entity_type.household": ("hộ sản xuất, kinh doanh", "household business"),
    "entity_type.farm": ("trang trại", "farm"),
    "entity_type.association": ("hội, hiệp hội", "association"),
    "entity_type.other": ("khác", "other"),
    "severity.error": ("lỗi", "error"),
    "severity.warning": ("cảnh báo", "warning"),
    "key.total": ("Tổng cộng", "Total"),
}
