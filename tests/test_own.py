"""Pictures as phones and people make them, and the command that names them."""

import io
import os

import numpy as np
import pandas as pd
import pillow_heif
import pytest
import torch
from click.testing import CliRunner
from PIL import EpsImagePlugin, Image

from helpers import CourseError, own
from helpers.course import main
from helpers.data import SportsData
from helpers.evaluate import logits, predict, score
from helpers.fit import Settings
from helpers.model import SportsClassifier
from helpers.pictures import in_rgb
from helpers.runs import Run

# upper half red, lower half blue: one can see whether it was turned
RED, BLUE = (220, 20, 20), (20, 20, 220)
SCENE = Image.new("RGB", (60, 80), RED)
SCENE.paste(BLUE, (0, 40, 60, 80))


def saved(path, image=SCENE, **options):
    image.save(path, **options)
    return path


def is_near(pixel, colour):
    return np.abs(np.subtract(pixel, colour)).max() < 40


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tiff", "bmp", "gif", "heic", "avif"])
def test_every_format_gives_the_same_picture(tmp_path, suffix):
    if suffix == "heic":
        pillow_heif.from_pillow(SCENE).save(tmp_path / "photo.heic", quality=90)
    elif suffix == "avif" and "AVIF" not in {*Image.registered_extensions().values()}:
        pytest.skip("this Pillow has no AVIF")
    else:
        saved(tmp_path / f"photo.{suffix}")
    picture = own.read(tmp_path / f"photo.{suffix}")
    assert (picture.mode, picture.size) == ("RGB", (60, 80))
    assert is_near(picture.getpixel((30, 10)), RED) and is_near(picture.getpixel((30, 70)), BLUE)


def test_the_exif_tag_turns_it(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright
    picture = own.read(saved(tmp_path / "turned.jpg", exif=exif))
    assert picture.size == (80, 60)
    assert is_near(picture.getpixel((70, 30)), RED) and is_near(picture.getpixel((10, 30)), BLUE)


def test_transparent_parts_are_white():
    layer = Image.new("RGBA", (10, 10), (0, 0, 0, 0))
    layer.paste((*RED, 255), (0, 0, 5, 10))
    palette = Image.new("P", (10, 10), 0)
    palette.putpalette([0, 0, 0, *RED])
    palette.info["transparency"] = 0
    for picture in (layer, palette, Image.new("LA", (10, 10), (0, 0))):
        assert in_rgb(picture).getpixel((9, 9)) == (255, 255, 255)
    assert in_rgb(layer).getpixel((0, 0)) == RED


def test_deep_grey_and_print_colours(tmp_path):
    steps = np.linspace(0, 65535, 100, dtype=np.uint16).reshape(10, 10)
    grey = np.asarray(own.read(saved(tmp_path / "scan.png", Image.fromarray(steps))))
    assert grey.shape == (10, 10, 3) and grey.min() == 0 and grey.max() == 255 and len(np.unique(grey)) == 100
    assert in_rgb(Image.new("F", (2, 2), 0.0)).getpixel((0, 0)) == (0, 0, 0)
    assert own.read(saved(tmp_path / "print.jpg", Image.new("CMYK", (9, 9)))).getpixel((0, 0)) == (255, 255, 255)
    assert own.read(saved(tmp_path / "bit.png", Image.new("1", (9, 9), 1))).getpixel((0, 0)) == (255, 255, 255)


def broken(tmp_path):
    whole = io.BytesIO()
    SCENE.save(whole, "JPEG")
    (tmp_path / "half.jpg").write_bytes(whole.getvalue()[:400])
    (tmp_path / "empty.jpg").write_bytes(b"")
    (tmp_path / "film.mov").write_bytes(b"\x00\x00\x00\x14ftypqt  " + bytes(100))
    (tmp_path / "half.heic").write_bytes(b"\x00\x00\x00\x18ftypheic" + bytes(100))
    (tmp_path / "folder").mkdir()
    return {
        "half.jpg": "cannot be read as a picture",
        "empty.jpg": "cannot be read as a picture",
        "film.mov": "of a video, take a screenshot",
        "half.heic": "cannot be read as a picture",
        "nowhere.jpg": "there is no such file",
        "folder": "is a folder",
    }


def test_what_is_no_picture_is_named(tmp_path):
    for name, words in broken(tmp_path).items():
        with pytest.raises(CourseError, match=words) as caught:
            own.read(tmp_path / name)
        assert name in str(caught.value)
    with pytest.raises(CourseError, match="my.jpg cannot be read"):
        own.read(b"no picture", "my.jpg")


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for Ghostscript is a shell script")
def test_a_program_that_calls_itself_a_picture_is_never_run(tmp_path, monkeypatch):
    """An EPS file is one, and Pillow would have Ghostscript run it."""
    ghostscript = tmp_path / "gs"
    ghostscript.write_text(f"#!/bin/sh\ntouch '{tmp_path}/executed'\n", encoding="utf-8")
    ghostscript.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(EpsImagePlugin, "gs_binary", None)
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nshowpage\n")
    with pytest.raises(CourseError, match=r"photo\.jpg cannot be read as a picture"):
        own.read(photo)
    assert not (tmp_path / "executed").exists()
    with pytest.raises(Exception), Image.open(photo) as picture:  # noqa: B017
        picture.load()
    assert (tmp_path / "executed").exists(), "as Pillow alone would have done"


@pytest.fixture
def run(data):
    """A finished run, not calibrated yet, of a network that was not trained."""
    torch.manual_seed(0)
    model, run, valid = SportsClassifier(3), Run(data.name, "v2"), data.images("valid")
    history = pd.DataFrame({"epoch": [1], "valid_accuracy": [0.5], "seconds": [1.0]})
    run.finish(model, data.classes, history, Settings(1e-3), score(predict(model, valid)))
    return run


@pytest.fixture
def calibrated(run, data):
    valid = data.images("valid")
    own.calibrate(run, logits(SportsClassifier.from_run(run), valid).numpy(), valid.targets, data.size)
    return run


def test_an_answer(calibrated, folder, data):
    answer = own.Namer(str(folder))(SCENE, count=2)
    assert len(answer.top) == 2 and set(answer.top["class"]) <= set(data.classes)
    assert answer.top.confidence.is_monotonic_decreasing and 1 / 3 < answer.top.confidence[0] <= 1
    assert answer.image.shape == (3, 40, 40) and answer.heat.shape == (40, 40)
    settings = calibrated.results()["calibration"]
    assert answer.is_familiar == (answer.energy >= settings["lowest_energy"])
    assert own.Namer(str(folder))(SCENE, count=9).top.confidence.sum() == pytest.approx(1)


def predict_command(*arguments):
    return CliRunner().invoke(main, ["predict", *map(str, arguments)])


def test_the_command_names_what_it_can_and_reports_the_rest(calibrated, folder, tmp_path):
    good, problems = saved(tmp_path / "my photo.PNG"), broken(tmp_path)
    result = predict_command(good, *[tmp_path / name for name in problems], "--dataset", folder, "--top", 2)
    assert result.exit_code == 1
    assert result.output.count("%") == 2 and "my photo.PNG" in result.output
    for name, words in problems.items():
        assert name in result.output and words in result.output
    assert "Traceback" not in result.output
    assert predict_command(good, "--dataset", folder).exit_code == 0


def test_a_run_that_is_missing_or_not_calibrated_says_what_to_do(run, folder, tmp_path):
    good = saved(tmp_path / "a.png")
    assert "is not calibrated. Run notebook 04" in predict_command(good, "--dataset", folder).output
    assert "no finished v2 run" in predict_command(good).output
    assert "expected a name in small letters" in predict_command(good, "--phase", "No!").output
    assert "calibrates v1 and v2 only" in predict_command(good, "--phase", "v3").output


def test_strangers_are_the_same_every_time():
    first, second = own.strangers(32, 3), own.strangers(32, 3)
    for kind, images in first.items():
        assert images.shape == (3, 3, 32, 32) and images.dtype == torch.uint8
        assert torch.equal(images, second[kind])
    assert not torch.equal(first["no sport"][0], first["no sport"][1])


def test_the_side_that_was_trained_with_is_kept(calibrated, data):
    assert calibrated.results()["calibration"]["size"] == data.size == SportsData(str(data.root)).size
