"""What a command that changes something says when it is done."""

WORDS: dict[str, tuple[str, str]] = {
    "setting": ("Đã đặt {name} = {value}", "{name} is now {value}"),
}
