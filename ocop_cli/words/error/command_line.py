"""What is wrong with a command line."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "see_help": ("Xem “{command} --help”.", "See '{command} --help'."),
    "no_such_option": ("Không có tùy chọn {name}.", "There is no option {name}."),
    "no_such_option_near": (
        "Không có tùy chọn {name}; có phải {near}?",
        "There is no option {name}; did you mean {near}?",
    ),
    "missing_argument": ("Thiếu {name}.", "{name} is missing."),
    "extra_argument": ("Thừa trên dòng lệnh: {name}.", "Too much on the command line: {name}."),
    "empty_path": (
        "{name} là một tên rỗng: có lẽ một biến chưa có giá trị. Hãy ghi tên tệp hoặc thư mục.",
        "{name} is an empty name: a variable without a value perhaps. Name a file or a folder.",
    ),
    "no_stream": (
        "{name} không đọc hay ghi luồng “-”: hãy ghi tên tệp hoặc thư mục (tệp tên là “-” thì ghi"
        " kèm thư mục, như /tmp/-).",
        "{name} takes no stream '-': name a file or a folder (a file whose name is '-' with its"
        " folder, as in /tmp/-).",
    ),
    "option_needs_value": ("{name} cần một giá trị theo sau.", "{name} needs a value after it."),
    "not_whole": ("{name} phải là một số nguyên.", "{name} must be a whole number."),
    "not_at_least": (
        "{name} phải là một số nguyên từ {least} trở lên.",
        "{name} must be a whole number, {least} or more.",
    ),
    "not_between": (
        "{name} phải là một số nguyên từ {least} đến {most}.",
        "{name} must be a whole number from {least} to {most}.",
    ),
    "no_such_command": (
        "Không có lệnh “{name}”. Gõ “ocop --help” để xem các lệnh.",
        "There is no command '{name}'. 'ocop --help' lists the commands.",
    ),
    "no_such_command_near": (
        "Không có lệnh “{name}”. Có phải “{near}”?",
        "There is no command '{name}'. Did you mean '{near}'?",
    ),
    "not_text": (
        "“{value}” có những byte không phải là chữ (UTF-8). Gõ lại, hoặc đổi tên tệp.",
        "'{value}' holds bytes that are no text (UTF-8). Type it again, or rename the file.",
    ),
    "bad_day": (
        "“{value}” không phải là ngày. Gõ ngày như 2024-12-24 hoặc 24/12/2024.",
        "'{value}' is not a day. Type it as 2024-12-24 or 24/12/2024.",
    ),
    "no_such_day": (
        "Ngày “{value}” không có trong lịch. Kiểm tra lại ngày và tháng.",
        "The day '{value}' does not exist. Check day and month.",
    ),
    "bad_now": (
        "Biến môi trường OCOP_NOW là “{value}”, không phải một thời điểm. Bỏ biến ấy đi, hoặc ghi"
        " như 2024-12-24T09:30:00+07:00.",
        "The environment variable OCOP_NOW is '{value}', which is no instant. Unset it, or write"
        " it as 2024-12-24T09:30:00+07:00.",
    ),
    "bad_span": (
        "“{value}” không phải là khoảng thời gian. Gõ như 90d (ngày) hoặc 6m (tháng).",
        "'{value}' is not a span of time. Type it as 90d (days) or 6m (months).",
    ),
    "bad_language": (
        "Không có ngôn ngữ “{value}”: chọn vi hoặc en.",
        "There is no language '{value}': choose vi or en.",
    ),
    "not_refused": (
        "Không có tệp bị từ chối nào đang chờ tên là “{path}”. Đang chờ: {known}.",
        "No refused file that waits is called '{path}'. Those that wait: {known}.",
    ),
    "bad_meaning": (
        "{option} “{value}” không dùng được: viết “CHỮ IN TRONG TỆP=giá trị”, giá trị chọn trong "
        "{known}.",
        "{option} '{value}' cannot be used: write 'AS PRINTED=VALUE', the value one of {known}.",
    ),
    "long_value": (
        "{name} dài {letters} ký tự; nhiều nhất {most}. Hãy rút gọn.",
        "{name} has {letters} {letters:letter|letters}; {most} at most. Make it shorter.",
    ),
    "bad_value": (
        "“{value}” không dùng được cho {name}: chọn trong {known}.",
        "'{value}' cannot be used for {name}: choose from {known}.",
    ),
    "unknown_field": (
        "Không có cột “{field}” trong bảng này. Các cột: {fields}.",
        "There is no field '{field}' here. The fields: {fields}.",
    ),
    "bad_value_near": (
        "“{value}” không dùng được cho {name}; có phải “{near}”? Chọn trong {known}.",
        "'{value}' cannot be used for {name}; did you mean '{near}'? Choose from {known}.",
    ),
    "unknown_field_near": (
        "Không có cột “{field}” trong bảng này; có phải “{near}”? Các cột: {fields}.",
        "There is no field '{field}' here; did you mean '{near}'? The fields: {fields}.",
    ),
    "unknown_suffix": (
        "Không biết ghi tệp “{path}” theo dạng nào: thêm --format, hoặc đặt đuôi .csv, .json, .md,"
        " .html, .xlsx, .docx, .pdf.",
        "Cannot tell the format of '{path}' by its name: add --format, or use .csv, .json, .md,"
        " .html, .xlsx, .docx, .pdf.",
    ),
    "unknown_setting": (
        "Không có mục cài đặt “{name}”. Các mục: {known}.",
        "There is no setting '{name}'. The settings: {known}.",
    ),
    "not_together": (
        "{first} và {second} không dùng cùng nhau.",
        "{first} and {second} cannot be used together.",
    ),
    "needs_terminal": (
        "{name} chỉ dùng được khi gõ trực tiếp trên màn hình lệnh, không kèm --no-input.",
        "{name} works only on a terminal, and not with --no-input.",
    ),
    "missing_option": ("Thiếu {name}.", "{name} is missing."),
}
