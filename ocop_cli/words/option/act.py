"""Options of an act entered by hand."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "act_kind": (
        "Loại việc: revocation, removal, extension, dossier, inspection, recall, training,"
        " mark, correction, replacement, annulment, reissue, rename, transfer, hold; hoặc close để"
        " kết thúc một việc.",
        "The kind of act: revocation, removal, extension, dossier, inspection, recall,"
        " training, mark, correction, replacement, annulment, reissue, rename, transfer, hold; or"
        " close to end one.",
    ),
    "act_subject": (
        "Sản phẩm (số, mã, tên); chủ thể với training; chủ thể hoặc sản phẩm với rename, transfer;"
        " số quyết định với replacement và annulment; số của việc với close.",
        "The product (id, code, name); entities for training; an entity or a product for rename and"
        " transfer; the decision's number for replacement and annulment; the act's id for close.",
    ),
    "act_on": (
        "Ngày của việc (không ở tương lai).",
        "The day of the act (not in the future).",
    ),
    "act_document": (
        "Số văn bản.",
        "Number of the document.",
    ),
    "act_decision": (
        "Số quyết định thu hồi, đưa ra khỏi danh sách hoặc gia hạn (như --document).",
        "Number of the decision that revokes, removes or extends (as --document).",
    ),
    "act_note": (
        "Ghi chú.",
        "A note.",
    ),
    "ground": (
        "Căn cứ thu hồi (26/2026/QĐ-TTg, Điều 8): dishonest_dossier, criteria_lost, law_breach,"
        " mark_misuse, production_stopped, other.",
        "Ground of the revocation (26/2026/QĐ-TTg, article 8): dishonest_dossier,"
        " criteria_lost, law_breach, mark_misuse, production_stopped, other.",
    ),
    "of_decision": (
        "Số quyết định công nhận có giấy chứng nhận bị thu hồi hoặc được gia hạn.",
        "The decision whose certificate is revoked or extended.",
    ),
    "of_issued": (
        "Ngày của quyết định công nhận ấy, khi một số có hai quyết định.",
        "The day of that decision, where one number is two decisions.",
    ),
    "until": (
        "Gia hạn đến hết ngày này, nhiều nhất 180 ngày sau ngày hết hạn.",
        "Extended through this day, 180 days past the last day at most.",
    ),
    "result": (
        "Kết quả của hồ sơ khi đã biết: passed, failed.",
        "The result of the dossier once known: passed, failed.",
    ),
    "how": (
        "Hình thức kiểm tra: periodic (định kỳ), surprise (đột xuất).",
        "How it was inspected: periodic, surprise.",
    ),
    "about": (
        "Nội dung kiểm tra: criteria (tiêu chí), mark (nhãn hiệu).",
        "What was inspected: criteria, mark.",
    ),
    "agency": (
        "Cơ quan: agriculture, industry_trade, health, market_surveillance, science_technology.",
        "The agency: agriculture, industry_trade, health, market_surveillance, science_technology.",
    ),
    "outcome": (
        "Kết luận: conforms (đúng quy định), violation (vi phạm).",
        "The outcome: conforms, violation.",
    ),
    "handling": (
        "Xử lý: warning (nhắc nhở), fine (phạt tiền), referred (chuyển cơ quan khác).",
        "How it was handled: warning, fine, referred.",
    ),
    "intentional": (
        "Vi phạm cố ý.",
        "The violation was on purpose.",
    ),
    "follow_up_by": (
        "Ngày phải khắc phục xong.",
        "The day by which it must be put right.",
    ),
    "ordered_by": (
        "Cơ quan yêu cầu thu hồi sản phẩm.",
        "Who ordered the recall.",
    ),
    "topic": (
        "Nội dung tập huấn.",
        "The topic of the training.",
    ),
    "training_by": (
        "Đơn vị tập huấn.",
        "Who gave the training.",
    ),
    "audience": (
        "Đối tượng tập huấn: entities (chủ thể), officials (cán bộ).",
        "Who was trained: entities, officials.",
    ),
    "gtin": (
        "Mã vạch (GTIN), kiểm tra bằng chữ số cuối.",
        "Barcode (GTIN), checked by its digit.",
    ),
    "trademark": (
        "Số văn bằng nhãn hiệu.",
        "Number of the trademark.",
    ),
    "stamps": (
        "Dải tem, như A000001-A000500.",
        "A series of stamps, as A000001-A000500.",
    ),
    "rename_to": (
        "Tên mới, hoặc chủ thể mới, từ ngày này.",
        "The new name, or the new entity, from that day on.",
    ),
    "dissolved": (
        "transfer: chủ thể giải thể, không có chủ thể kế thừa.",
        "transfer: the entity is dissolved and has no successor.",
    ),
    "right_name": ("correction: tên đúng của sản phẩm.", "correction: the product's right name."),
    "right_owner": ("correction: tên đúng của chủ thể.", "correction: the entity's right name."),
    "right_address": ("correction: địa chỉ đúng.", "correction: the right address."),
    "right_stars": ("correction: hạng sao đúng.", "correction: the right stars."),
    "right_score": ("correction: số điểm đúng.", "correction: the right score."),
    "right_from": (
        "correction: ngày bắt đầu hiệu lực đúng.",
        "correction: the right first day.",
    ),
    "right_through": ("correction: ngày hết giá trị đúng.", "correction: the right last day."),
    "struck": (
        "correction: sản phẩm này bị ghi thừa trong quyết định.",
        "correction: this product should not stand in the decision.",
    ),
    "certificate": (
        "reissue: số giấy chứng nhận cấp lại.",
        "reissue: number of the certificate issued again.",
    ),
}
