#!/bin/sh
# Draws the fixtures anew with the installed Cairo and Pango. Needs cc, pkg-config, Python with fonttools and Pillow,
# and DejaVu Sans; the first argument is its file, the second the Python to use.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
cc -O1 -o "$work/draw" draw.c $(pkg-config --cflags --libs pangocairo fontconfig)
cd "$work"
"$2" "$here/make_fonts.py" "$1"
"$2" -c "from PIL import Image; Image.new('RGB', (16, 16), (200, 80, 40)).save('photo.jpg', quality=60)"
./draw twijlsed "$here/tagged.pdf" "Fixture CFF" 2 Fixture.otf
./draw tlu "$here/tagged-truetype.pdf" "Fixture Sans" 1 Fixture.ttf
./draw tg "$here/tagged-group.pdf" "Fixture CFF" 1 Fixture.otf
./draw wiIl "$here/untagged.pdf" "Fixture CFF" 1 Fixture.otf
