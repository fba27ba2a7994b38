#!/bin/sh
# Draws the fixtures anew with the installed Cairo. Needs cc, pkg-config, Python with fonttools and Pillow, and DejaVu
# Sans; the first argument is its file, the second the Python to use.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
cc -O1 -o "$work/draw" draw.c $(pkg-config --cflags --libs cairo freetype2)
cd "$work"
"$2" "$here/make_fonts.py" "$1"
"$2" -c "from PIL import Image; Image.new('RGB', (16, 16), (200, 80, 40)).save('photo.jpg', quality=60)"
latin=" ()*+,-./0123456789:=?ABCDEFGHILMNOPQRSTUVWXYZ\\abcdefghijlmnopqrstuvxyzéèœŒ°€–’&"
./draw sheet "$here/sheet.pdf" Fixture.otf "$latin"
./draw sheet "$here/sheet-truetype.pdf" Fixture.ttf "$latin""ΕληνικάŁóźкирлца"
for kind in picture smooth photo drawing; do ./draw $kind "$here/$kind.pdf"; done
./draw writing "$here/writing.pdf" Fixture.otf
