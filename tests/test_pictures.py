"""Pictures as they come from phones, scanners and broken downloads: used as they are meant, or named at once."""

import io
import struct
import time
import zlib

import numpy as np
import pytest
import torch
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from helpers import CourseError, pictures
from helpers.course import main
from helpers.data import SportsData, read_image

QUADRANTS = np.zeros((40, 60, 3), np.uint8)
QUADRANTS[:20, :30], QUADRANTS[:20, 30:], QUADRANTS[20:, :30] = (200, 0, 0), (0, 200, 0), (0, 0, 200)
PICTURE = Image.fromarray(QUADRANTS)


def encoded(format: str, picture: Image.Image = PICTURE, **options) -> bytes:
    file = io.BytesIO()
    picture.save(file, format, **options)
    return file.getvalue()


def png(width: int, height: int, bits: int, kind: int, pixels: bytes) -> bytes:
    """A PNG written by hand. kind: 0 grey, 2 colours, 4 and 6 the same with transparency; pixels: rows, each after
    a byte 0."""

    def chunk(name: bytes, content: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(name + content))
        return struct.pack(">I", len(content)) + name + content + checksum

    header = struct.pack(">IIBBBBB", width, height, bits, kind, 0, 0, 0)
    content = chunk(b"IDAT", zlib.compress(pixels))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + content + chunk(b"IEND", b"")


def bomb(side: int) -> bytes:
    """A PNG of a few bytes that says it is side × side pixels."""
    return png(side, side, 8, 2, bytes(1000))


# ---- repaired: they become what they show


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_turned_the_way_its_exif_tag_asks(orientation, tmp_path):
    """The eight ways a phone can be held: stored turned, shown upright."""
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    stored = PICTURE.transpose(turns[orientation]) if orientation in turns else PICTURE
    exif = Image.Exif()
    exif[0x0112] = orientation
    (tmp_path / "a.png").write_bytes(encoded("PNG", stored, exif=exif))
    assert np.array_equal(read_image(tmp_path / "a.png").permute(1, 2, 0).numpy(), QUADRANTS)


def test_sixteen_bits_of_grey_are_scaled_and_not_cut_off(tmp_path):
    grey = np.linspace(0, 65535, 60 * 40).reshape(40, 60).astype(np.uint16)
    Image.fromarray(grey).save(tmp_path / "scan.png")
    image = read_image(tmp_path / "scan.png")
    assert image.shape == (3, 40, 60) and np.array_equal(image[0].numpy(), grey // 256)


@pytest.mark.parametrize(("kind", "channels"), [(2, 3), (4, 2), (6, 4)], ids=["colours", "grey, clear", "clear"])
def test_of_sixteen_bits_a_colour_the_upper_eight_are_kept(kind, channels, tmp_path):
    values = np.random.default_rng(0).integers(0, 2**16, (9, 8, channels))
    values[..., {2: 0, 4: 1, 6: 3}[kind]] = 2**16 - 1  # red, or what says how little is transparent
    rows = values.astype(">u2").tobytes()
    (tmp_path / "a.png").write_bytes(png(8, 9, 16, kind, b"".join(b"\0" + row for row in cut(rows, 9))))
    expected = values[..., [0, 0, 0]] if kind == 4 else values[..., :3]
    found = read_image(tmp_path / "a.png").permute(1, 2, 0).numpy()
    assert np.abs(found.astype(int) - expected // 256).max() <= 1  # rounded, or cut off


def cut(content: bytes, pieces: int) -> list[bytes]:
    size = len(content) // pieces
    return [content[i : i + size] for i in range(0, len(content), size)]


def test_a_palette_keeps_its_colours(tmp_path):
    (tmp_path / "a.png").write_bytes(encoded("PNG", PICTURE.quantize(8)))
    assert np.array_equal(read_image(tmp_path / "a.png").permute(1, 2, 0).numpy(), QUADRANTS)


def test_what_is_transparent_becomes_white(tmp_path):
    clear = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    clear.paste((255, 0, 0, 255), (0, 0, 10, 20))
    clear.save(tmp_path / "logo.png")
    clear.quantize(4).save(tmp_path / "palette.png", transparency=b"\0\0\0\0")
    assert read_image(tmp_path / "logo.png")[:, 5, [5, 15]].T.tolist() == [[255, 0, 0], [255, 255, 255]]
    assert read_image(tmp_path / "palette.png").unique().tolist() == [255]


def test_cmyk_keeps_its_colours(tmp_path):
    (tmp_path / "print.jpg").write_bytes(encoded("JPEG", PICTURE.convert("CMYK"), quality=95))
    found = read_image(tmp_path / "print.jpg").permute(1, 2, 0).numpy().astype(int)
    assert np.abs(found - QUADRANTS).mean() < 8


@pytest.mark.parametrize("format", ["PNG", "WEBP", "GIF", "BMP"])
def test_a_jpg_that_is_really_another_format_is_used_as_what_it_is(format, folder):
    (folder / "train" / "archery" / "001.jpg").write_bytes(encoded(format))
    SportsData(str(folder))
    assert read_image(folder / "train" / "archery" / "001.jpg").shape == (3, 40, 60)


def test_zeros_and_line_ends_after_a_picture_do_no_harm(folder):
    (folder / "train" / "archery" / "001.jpg").write_bytes(encoded("JPEG") + bytes(100))
    (folder / "train" / "archery" / "002.jpg").write_bytes(encoded("JPEG") + b"a camera's own notes")
    SportsData(str(folder))


def test_a_picture_of_8000_pixels_a_side_is_used(folder):
    (folder / "train" / "archery" / "001.jpg").write_bytes(encoded("JPEG", Image.new("L", (8000, 8000), 99)))
    data = SportsData(str(folder))
    assert data.size == 40
    image, _ = data.images("train")[0]
    assert image.shape == (3, 40, 40) and image.unique().tolist() == [99]


def test_other_sizes_are_brought_to_one(folder):
    for number, side in enumerate([(8, 8), (9, 200), (300, 20)], 1):
        (folder / "train" / "archery" / f"{number:03}.jpg").write_bytes(encoded("JPEG", Image.new("RGB", side)))
    images = SportsData(str(folder)).images("train")
    assert torch.stack([images[i][0] for i in range(6)]).shape == (6, 3, 40, 40)


# ---- named, before training begins

WHOLE = encoded("JPEG")
NO_PICTURES = {
    "empty": (b"", "it is empty"),
    "zeros": (bytes(5000), "it is no picture"),
    "web page": (b"<!DOCTYPE html><html>404</html>", "it is no picture"),
    "text": (b"Das ist kein Bild, sondern ein Brief.", "it is no picture"),
    "program": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nshowpage\n", "it is no picture"),
    "header only": (WHOLE[:200], "."),  # in words of Pillow's
    "half": (WHOLE[: len(WHOLE) // 2], "."),  # in words of Pillow's
    "last byte missing": (WHOLE[:-1], "."),  # in words of Pillow's
    "half a PNG": (encoded("PNG")[:-60], "."),  # in words of Pillow's
    "half a WEBP": (encoded("WEBP")[:-60], "."),  # in words of Pillow's
    "one pixel": (encoded("PNG", Image.new("RGB", (1, 1))), "1 × 1 pixels; expected: at least 8"),
    "a line": (encoded("PNG", Image.new("RGB", (2000, 9))), "2000 × 9 pixels.*30 times"),
    "bomb": (bomb(100_000), "decompression bomb"),
    "small bomb": (bomb(10_000), "decompression bomb"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "words"), NO_PICTURES.values(), ids=NO_PICTURES)
@pytest.mark.parametrize("split", ["train", "test"])
def test_what_is_no_whole_picture_is_named_before_anything_is_trained(content, words, split, folder):
    (folder / split / "curling" / "002.jpg").write_bytes(content)
    with pytest.raises(CourseError, match=rf"(?s)1 of 30 pictures.*curling.002\.jpg \(.*({words}).*Remove or"):
        SportsData(str(folder))


def test_all_that_is_damaged_is_named_at_once(folder):
    for path in (folder / "train").rglob("*.jpg"):
        path.write_bytes(b"")
    with pytest.raises(CourseError, match=r"18 of 30 pictures .*archery.001\.jpg.* and 10 more\. Remove"):
        SportsData(str(folder))


def test_the_file_that_breaks_in_its_middle_is_found_by_decoding(folder):
    """Its header and its end are right: only `--decode` can tell."""
    whole = encoded("PNG", Image.fromarray(np.random.default_rng(0).integers(0, 255, (40, 40, 3), np.uint8)))
    (folder / "valid" / "bowling" / "001.jpg").write_bytes(whole[:2000] + bytes(500) + whole[2500:])
    SportsData(str(folder))
    arguments = ["check", "--dataset", str(folder)]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    result = CliRunner().invoke(main, [*arguments, "--decode"])
    assert result.exit_code == 1 and "1 of 30 pictures" in result.output and "Traceback" not in result.output


def test_the_check_says_what_is_there(folder):
    copy = (folder / "train" / "archery" / "001.jpg").read_bytes()
    (folder / "test" / "archery" / "002.jpg").write_bytes(copy)
    Image.new("L", (90, 80)).save(folder / "valid" / "bowling" / "grey.png")
    result = CliRunner().invoke(main, ["check", "--dataset", str(folder)])
    assert result.exit_code == 0
    assert "31 pictures of 3 classes" in result.output and "30 JPEG RGB, 1 PNG L" in result.output
    assert "shorter side: 40 to 80 pixels; all are used at 40" in result.output
    assert "the same file twice or more: 1 times, 1 of them in more than one split" in result.output


def test_headers_of_the_whole_real_set_would_take_less_than_20_seconds(folder):
    paths = [path for path in folder.rglob("*.jpg") for _ in range(50)]  # 1,500 of 14,492
    start = time.perf_counter()
    assert pictures.look(paths).problem.isna().all()
    assert (time.perf_counter() - start) * 14_492 / len(paths) < 20


EXIF = Image.Exif()
EXIF[0x0112], EXIF[0x010E] = 6, "a text"
ORIGINALS = [encoded("JPEG", exif=EXIF), encoded("PNG", exif=EXIF), encoded("WEBP", exif=EXIF), encoded("GIF")]
ORIGINALS += [encoded("JPEG", PICTURE.convert("CMYK")), encoded("PNG", PICTURE.quantize(8)), encoded("BMP")]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(ORIGINALS), st.data())
def test_bytes_changed_at_random_give_a_picture_or_a_clear_error(tmp_path, original, draw):
    content = bytearray(original)
    for _ in range(draw.draw(st.integers(1, 6))):
        content[draw.draw(st.integers(0, min(len(content), 400) - 1))] = draw.draw(st.integers(0, 255))
    path = tmp_path / "file.jpg"
    path.write_bytes(content[: draw.draw(st.integers(0, len(content)))] if draw.draw(st.booleans()) else content)
    try:
        assert read_image(path).shape[0] == 3
    except CourseError as error:
        assert "file.jpg cannot be read as a picture" in str(error)
    assert len(pictures.look([path])) == 1
