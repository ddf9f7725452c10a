#!/bin/sh
# Makes the pictures of the README's table of formats anew, each from a real export of the default net.
# Needs the program folder (mvn package), poppler's pdftoppm, pdflatex, Chromium, ImageMagick, and
# Python with NumPy and PyTorch. CHAINRULE, CHROMIUM and PYTHON name others than the usual ones.
set -e
cd "$(dirname "$0")/../../.."
chainrule=${CHAINRULE:-target/chainrule/bin/chainrule}
chromium=${CHROMIUM:-chromium}
python=${PYTHON:-python3}
net=assets/scenarios/relu-regression.json
out=assets/formats
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

export_as() { $chainrule export "$net" --force "$@" >/dev/null; }

# A picture of a page at a size in pixels.
shot() { # page, size, name
  $chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" \
    --force-device-scale-factor=1 --window-size="$2" --screenshot="$work/shot.png" "$1" >/dev/null 2>&1
  convert "$work/shot.png" -resize 480x "$work/shot.png"
  small "$work/shot.png" "$3"
}

small() { # picture, name
  convert "$1" -strip +dither -colors 96 -define png:compression-level=9 "PNG8:$out/$2.png"
}

# What a terminal or an editor shows of a text.
text() { # picture, text from standard input
  cat >"$work/text.txt"
  "$python" - "$work/text.txt" "$work/text.html" <<'PY'
import html, sys
with open(sys.argv[1], encoding="utf-8") as file:
    text = html.escape(file.read())
with open(sys.argv[2], "w", encoding="utf-8") as page:
    page.write("<!DOCTYPE html><meta charset=utf-8><body style='margin:10px;background:white'>"
               f"<pre style='margin:0;font:13px/1.4 DejaVu Sans Mono,monospace'>{text}</pre>")
PY
  shot "file://$work/text.html" 480,300 "$1"
}

export_as --view whole --to "$work/a.pdf"
pdftoppm -r 72 -singlefile -png "$work/a.pdf" "$work/pdf"
convert "$work/pdf.png" -crop 100%x50%+0+0 +repage -resize 480x "$work/pdf.png"
small "$work/pdf.png" pdf

export_as --view graph --steps dl_dW1 --size 960x600 --to "$work/a.svg"
shot "file://$work/a.svg" 960,600 svg

export_as --view lecture --steps dl_dz1 --size 480x300 --scale 2 --to "$work/a.png"
convert "$work/a.png" -resize 480x "$work/png.png"
small "$work/png.png" png

export_as --view lecture --size 480x300 --pace 1.2 --to "$out/gif.gif"

export_as --to "$work/a.html"
shot "file://$work/a.html#dl_dz1" 1120,700 html

export_as --to "$work/a.py"
{ sed -n '/^# 11/,/^# 12/p' "$work/a.py" | sed '$d'; tail -n 2 "$work/a.py"
  echo; echo '$ python3 relu.py'; "$python" "$work/a.py"; } | text py

export_as --library torch --to "$work/a.ipynb"
"$python" - "$work/a.ipynb" <<'PY' | text ipynb
import json, sys
cells = [c for c in json.load(open(sys.argv[1], encoding="utf-8"))["cells"] if c["cell_type"] == "code"]
def run(cells):
    space = {}
    for cell in cells[:-1]:
        exec("".join(cell["source"]), space)
    return space
for number in (12, len(cells)):
    print(f"In [{number}]:")
    print("".join(cells[number - 1]["source"]).rstrip()[-600:])
    print()
print("Out:", end=" ", flush=True)
exec("".join(cells[-1]["source"]), run(cells))
PY

export_as --to "$work/a.tex"
(cd "$work" && pdflatex -interaction=batchmode a.tex >/dev/null && mv a.pdf tex.pdf)
pdftoppm -r 90 -f 2 -l 2 -singlefile -png "$work/tex.pdf" "$work/tex"
convert "$work/tex.png" -trim +repage -resize 480x -gravity north -crop 480x300+0+0 +repage "$work/tex.png"
small "$work/tex.png" tex

export_as --to "$work/a.md"
sed -n '/^## 11/,/^## 12/p' "$work/a.md" | sed '$d' | cut -c1-58 | text md

export_as --to "$work/a.npz"
"$python" - "$work/a.npz" <<'PY' | text npz
import sys, textwrap, numpy
print(">>> a = numpy.load('relu.npz')")
data = numpy.load(sys.argv[1])
print(">>> list(a)")
print(textwrap.fill(repr(list(data)), 56))
print(">>> a['dl_dW1']")
print(repr(data["dl_dW1"]))
PY

export_as --steps dl_dW1 --to "$work/a.csv"
{ echo '$ cat relu.csv'; cat "$work/a.csv"; } | text csv
