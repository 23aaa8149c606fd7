"""A column that a table lacks, or has twice."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "missing_column.years": (
        "các cột {columns} là hạng sao của từng năm, mỗi năm theo một quyết định mà bảng không "
        "ghi; thêm cạnh mỗi cột một cột số và ngày quyết định của năm ấy (“Số QĐ năm …”), hoặc "
        "ghi mỗi lần đánh giá thành một dòng có “Số QĐ”, “Ngày QĐ”; nếu tệp là của một quyết "
        "định, bỏ các cột khác: --column '{first}=ignore'",
        "the columns {columns} are the stars of a year each, every one by a decision that the "
        "table does not name; put beside each a column with the number and day of that year's "
        "decision ('Số QĐ năm …'), or give each evaluation a row with 'Số QĐ' and 'Ngày QĐ'; if "
        "the file is of one decision, leave out the others: --column '{first}=ignore'",
    ),
    "missing_column.stars": (
        "không cột nào có tiêu đề được hiểu là hạng sao; nếu là cột ở đây: {columns}",
        "no column has a heading that is understood as the stars; if it is one here: {columns}",
    ),
    "missing_column.kind": (
        "không cột nào có tiêu đề được hiểu là hạng sao hay loại việc, nhưng cột “{heading}” ghi "
        "việc đã làm với giấy chứng nhận; nếu đúng vậy: {columns}",
        "no column has a heading that is understood as the stars or the kind of act, but "
        "'{heading}' says what was done to certificates; if that is so: {columns}",
    ),
    "missing_column.entity": (
        "không cột nào có tiêu đề được hiểu là chủ thể; mọi dòng vào sổ không có chủ thể. Nếu là "
        "cột ở đây: {columns}",
        "no column has a heading that is understood as the entity, and all rows go in without "
        "one; if it is one here: {columns}",
    ),
    "missing_column.unread": (
        "không đọc được tên chủ thể nào ở cột “{heading}”; sửa các ô, hoặc nếu chủ thể ở cột khác: "
        "--column '{heading}=ignore' và --column 'TIÊU ĐỀ=entity'",
        "no name of an entity could be read in the column '{heading}'; mend its cells, or if the "
        "entity stands in another: --column '{heading}=ignore' and --column 'HEADING=entity'",
    ),
    "missing_column.unread_beside": (
        "không đọc được tên chủ thể nào ở cột “{heading}”; sửa các ô, hoặc nếu chủ thể ở cột bên "
        "cạnh: --column '{heading}=ignore' {columns}",
        "no name of an entity could be read in the column '{heading}'; mend its cells, or if the "
        "entity stands in the other: --column '{heading}=ignore' {columns}",
    ),
    "double_heading": (
        "hai cột “{first}” và “{second}” cùng một nghĩa, không rõ lấy cột nào; đổi tên hoặc bỏ "
        "một cột, hoặc bỏ qua cột không tính: --column '{first}=ignore' hoặc --column "
        "'{second}=ignore'; nếu là kết quả của hai lần đánh giá thì ghi mỗi lần một dòng",
        "the columns '{first}' and '{second}' mean the same, and it is not clear which counts; "
        "rename or delete one, or leave out the one that does not count: --column '{first}=ignore' "
        "or --column '{second}=ignore'; if they are of two evaluations, give each a row of its own",
    ),
    "double_heading.same": (
        "hai cột cùng tên “{first}” ghi khác nhau, không rõ lấy cột nào; đổi tên hoặc bỏ một cột; "
        "nếu là hai danh sách đặt cạnh nhau thì xếp danh sách này dưới danh sách kia",
        "two columns have the one heading '{first}' and differ, and it is not clear which counts; "
        "rename or delete one; if they are two lists side by side, put one under the other",
    ),
    "double_heading.lists": (
        "hai cột tên sản phẩm (“{first}” và “{second}”) ghi khác nhau; nếu là hai danh sách đặt "
        "cạnh nhau thì xếp danh sách này dưới danh sách kia, nếu không thì đổi tên hoặc bỏ một cột",
        "two columns name products ('{first}' and '{second}') and differ; if they are two lists "
        "side by side, put one under the other, else rename or delete one",
    ),
    "double_heading.again": (
        "cột “{first}” và cột “{second}” là kết quả của hai lần đánh giá; ghi mỗi lần thành một "
        "dòng riêng, với số và ngày quyết định của lần ấy, rồi nhập lại",
        "the columns '{first}' and '{second}' are of two evaluations; give each a row of its own "
        "with the number and day of its decision, and import again",
    ),
}
