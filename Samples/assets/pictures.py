"""Draws the pictures of lines of sample 40: a teapot as PNG, a candle as WebP. The cup is an SVG, written by hand.

    python3 Samples/assets/pictures.py Samples/assets      (needs Pillow)
"""

import sys
from pathlib import Path

from PIL import Image, ImageDraw

SIDE, SCALE = 180, 6


def canvas(background):
    image = Image.new("RGBA", (SIDE * SCALE, SIDE * SCALE), background)
    draw = ImageDraw.Draw(image)
    return image, draw, lambda *numbers: [number * SCALE for number in numbers]


def finished(image):
    return image.resize((SIDE, SIDE), Image.Resampling.LANCZOS)


def teapot():
    """Cast iron with a handle of brass, on nothing."""
    image, draw, at = canvas((0, 0, 0, 0))
    iron, light, brass = (45, 55, 66, 255), (84, 99, 114, 255), (190, 144, 72, 255)
    draw.arc(at(38, 6, 142, 126), 195, 345, fill=brass, width=7 * SCALE)
    draw.polygon(at(120, 84, 170, 52, 176, 62, 134, 128), fill=iron)
    draw.ellipse(at(22, 56, 144, 158), fill=iron)
    draw.rectangle(at(50, 148, 116, 160), fill=iron)
    draw.arc(at(34, 68, 132, 150), 150, 235, fill=light, width=5 * SCALE)
    draw.ellipse(at(48, 50, 118, 74), fill=light)
    draw.ellipse(at(52, 52, 114, 70), fill=iron)
    draw.ellipse(at(74, 36, 92, 56), fill=brass)
    return finished(image)


def candle():
    """In a glass, on a warm ground."""
    image, draw, at = canvas((247, 238, 226, 255))
    draw.ellipse(at(38, 142, 142, 166), fill=(226, 210, 190, 255))
    draw.rounded_rectangle(at(50, 66, 130, 156), 12 * SCALE, fill=(222, 158, 122, 255))
    draw.rounded_rectangle(at(50, 66, 130, 96), 12 * SCALE, fill=(238, 190, 160, 255))
    draw.ellipse(at(50, 58, 130, 82), fill=(250, 226, 204, 255))
    draw.line(at(90, 70, 90, 52), fill=(70, 56, 48, 255), width=3 * SCALE)
    draw.polygon(at(90, 14, 103, 42, 90, 56, 77, 42), fill=(242, 160, 48, 255))
    draw.ellipse(at(77, 32, 103, 58), fill=(242, 160, 48, 255))
    draw.ellipse(at(84, 38, 96, 56), fill=(255, 226, 140, 255))
    draw.rounded_rectangle(at(64, 108, 116, 138), 4 * SCALE, fill=(255, 250, 244, 255))
    draw.line(at(74, 118, 106, 118), fill=(140, 110, 90, 255), width=3 * SCALE)
    draw.line(at(80, 128, 100, 128), fill=(140, 110, 90, 255), width=2 * SCALE)
    return finished(image).convert("RGB")


folder = Path(sys.argv[1])
teapot().quantize(64).save(folder / "theiere.png", optimize=True)
candle().save(folder / "bougie.webp", quality=80, method=6)
