"""Folders, splits, transforms, batches, and the seal on the test set."""

import shutil
import zipfile
from types import SimpleNamespace

import kagglehub
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from worlds import make_pictures

import helpers
from helpers import CourseError, compute
from helpers.data import (
    SportsData,
    batches,
    denormalize,
    normalize,
    plain_view,
    read_image,
)


def test_counts_classes_and_size(data):
    assert data.name.startswith("stripes-")
    assert data.classes == ["archery", "bowling", "curling"]
    assert data.counts.sum().to_dict() == {"train": 18, "valid": 6, "test": 6}
    assert data.summary().loc["train"].tolist() == [18, 6, 6, 6]
    assert data.size == 40


def test_large_pictures_are_used_at_224_and_by_v3_in_smaller_parts(data, tmp_path):
    large = SportsData(str(make_pictures(tmp_path / "large", ["a", "b"], size=300)))
    assert large.size == 224 and (large.v3["augmented"], large.v3["size"]) == ("smaller parts", 192)
    assert (data.v3["augmented"], data.v3["size"]) == ("parts", 40)
    assert (large.v3["start"], data.v3["start"]) == ("v2", "v1"), "v2's epochs are dear there"


def test_a_split_at_another_size(data):
    valid = data.images("valid")
    smaller = valid.at(24)
    assert smaller[0][0].shape == (3, 24, 24) and smaller.samples == valid.samples
    assert smaller.digest != valid.digest and valid.at(40) is valid
    assert data.images("train", "parts", "mixup").at(24).mixture == "mixup"


def test_two_folders_of_one_name_do_not_share_their_runs(data, tmp_path):
    other = make_pictures(tmp_path / "elsewhere" / "stripes", data.classes)
    assert SportsData(str(other)).name != data.name == SportsData(str(data.root)).name
    real = SportsData(str(make_pictures(tmp_path / "sports100", ["a", "b"])))
    assert real.name != "sports100"


def test_the_test_set_is_sealed(data):
    with pytest.raises(CourseError, match="sealed"):
        data.images("test")
    with pytest.raises(CourseError, match="no split 'dev'"):
        data.images("dev")


def test_every_opening_is_logged_and_the_second_says_so(data, home, capsys):
    assert len(data.open_test("verdict")) == 6
    assert capsys.readouterr().out == ""
    data.open_test("one more look")
    assert "has now been opened 2 times" in capsys.readouterr().out
    log = (home / "runs" / data.name / "test_openings.csv").read_text()
    assert "verdict" in log and "one more look" in log


def test_hidden_and_foreign_files_are_no_pictures(folder):
    before = SportsData(str(folder))
    digest = before.images("train").digest
    (folder / "train" / ".ipynb_checkpoints").mkdir()
    for name in ("137.jpg.lnk", "Thumbs.db", ".DS_Store", "._001.jpg"):
        for place in (folder, folder / "train", folder / "train" / "archery"):
            (place / name).write_bytes(b"no picture")
    after = SportsData(str(folder))
    assert after.counts.equals(before.counts)
    assert after.images("train").digest == digest


def test_the_digest_knows_the_bytes_and_not_the_place(folder, data, tmp_path):
    digest = data.images("train").digest
    moved = folder.rename(tmp_path / "elsewhere")
    assert SportsData(str(moved)).images("train").digest == digest
    picture = moved / "train" / "archery" / "001.jpg"
    picture.write_bytes(picture.read_bytes() + b"\0")
    assert SportsData(str(moved)).images("train").digest != digest


def test_batches_cover_the_split_in_order(data):
    images, labels = zip(*batches(data.images("valid"), batch_size=4), strict=True)
    assert [tuple(batch.shape) for batch in images] == [(4, 3, 40, 40), (2, 3, 40, 40)]
    assert images[0].dtype == torch.float32
    assert torch.cat(labels).tolist() == [0, 0, 1, 1, 2, 2]


@given(st.integers(0, 2**32 - 1))
def test_normalisation_can_be_undone(seed):
    pixels = np.random.default_rng(seed).integers(0, 256, (2, 3, 5, 7), dtype=np.uint8)
    images = torch.from_numpy(pixels)
    assert torch.equal(denormalize(normalize(images)), images)


@given(st.integers(20, 90), st.integers(20, 90), st.sampled_from([28, 56]))
def test_every_picture_becomes_a_square(height, width, size):
    picture = torch.zeros(3, height, width, dtype=torch.uint8)
    assert plain_view(size)(picture).shape == (3, size, size)


def test_kept_pictures_are_the_same_pictures(data, monkeypatch):
    kept = list(batches(data.images("train"), batch_size=4))
    monkeypatch.setattr("helpers.data.place_to_keep", lambda size: None)
    images = data.images("train")
    decoded = list(batches(images, batch_size=4))
    assert images.kept is None
    for (a, b), (c, d) in zip(kept, decoded, strict=True):
        assert torch.equal(a, c) and torch.equal(b, d)


def test_at_most_so_many_of_each_class_fewer_being_some_of_more(data):
    images = data.images("train")
    two, four = images.at_most(2, seed=1), images.at_most(4, seed=1)
    assert np.bincount(two.targets).tolist() == [2, 2, 2] and np.bincount(four.targets).tolist() == [4, 4, 4]
    assert set(two.samples) < set(four.samples)
    assert set(images.at_most(2, seed=2).samples) != set(two.samples)
    assert len({images.digest, two.digest, four.digest}) == 3 and len(images) == 18
    place = images.samples.index(two.samples[3])
    assert two[3][0].equal(images[place][0]) and two[3][1] == images[place][1]
    batches(images, 4)  # keeps all the pictures, and so those of a part, and of its part, once
    part, decoded = images.at_most(4, seed=1).at_most(2), data.images("train")
    assert part.kept is images.kept and decoded.kept is None
    for i, sample in enumerate(part.samples):
        assert part[i][0].equal(decoded[images.samples.index(sample)][0])


def test_chosen_pictures_may_be_repeated_and_augmented(data):
    twice = data.images("train").part([0, 0, 17], augmented=True)
    assert len(twice) == 3 and twice.targets == [0, 0, 2] and twice.augmented
    assert not data.images("train").augmented


def on(device: str, monkeypatch, free: int = 10**10):
    """As if the accelerator were this device; "meta" holds shapes and no numbers, and any machine has it."""
    fake = SimpleNamespace(device=torch.device(device), num_processes=1, process_index=0)
    for room in ("helpers.data", "helpers.compute"):
        monkeypatch.setattr(f"{room}.accelerator", lambda: fake)
    monkeypatch.setattr("helpers.data.place_to_keep", lambda size: fake.device if size <= free else None)


def test_pictures_stay_on_the_device_and_become_batches_there(data, monkeypatch):
    on("meta", monkeypatch)
    images = data.images("train", augmented=True)
    shapes = []
    for inputs, labels in batches(images, batch_size=7, shuffle=True):
        assert inputs.device.type == labels.device.type == "meta" and inputs.dtype == torch.float32
        shapes.append(tuple(inputs.shape))
    assert shapes == [(7, 3, 40, 40), (7, 3, 40, 40), (4, 3, 40, 40)]
    assert images.kept.device.type == "meta" and images.kept.dtype == torch.uint8


def test_without_room_on_the_device_the_bytes_of_a_batch_go_there(data, monkeypatch):
    on("meta", monkeypatch, free=0)
    images = data.images("train", augmented=True)
    inputs, _ = next(iter(batches(images, batch_size=7)))
    assert images.kept is None and inputs.device.type == "meta"


@pytest.mark.parametrize(
    ("device", "on_device", "in_memory", "size", "expected"),
    [
        ("cuda", 7.0, 16, 2.0, "cuda"),  # a laptop's GPU of 8 GB, and the photographs
        ("cuda", 3.0, 16, 2.0, "cpu"),
        ("cuda", 3.0, 3, 2.0, None),
        ("cuda", 70.0, 3, 2.0, None),  # a large GPU in a small host, where the pictures are decoded
        ("mps", 0, 16, 2.0, "mps"),
        ("mps", 0, 7, 2.0, None),
        ("cpu", 0, 16, 2.0, "cpu"),
        ("cpu", 0, 3, 2.0, None),
    ],
)
def test_where_pictures_are_kept(device, on_device, in_memory, size, expected, monkeypatch):
    fake = SimpleNamespace(device=torch.device(device), num_processes=1)
    monkeypatch.setattr(compute, "accelerator", lambda: fake)
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda device: (on_device * 2**30, 8 * 2**30))
    monkeypatch.setattr(compute.psutil, "virtual_memory", lambda: SimpleNamespace(available=in_memory * 2**30))
    place = compute.place_to_keep(int(size * 2**30))
    assert (place and place.type) == expected


@pytest.mark.parametrize("mode", ["L", "P", "CMYK", "RGBA"])
def test_grey_palette_cmyk_and_transparent_pictures_become_rgb(mode, tmp_path):
    path = tmp_path / ("picture.png" if mode in ("P", "RGBA") else "picture.jpg")
    Image.new("RGB", (9, 5), (200, 30, 30)).convert(mode).save(path)
    assert read_image(path).shape == (3, 5, 9)


# ---- what cannot be used is named


def refuse(root, words):
    with pytest.raises(CourseError, match=words):
        SportsData(str(root))


def test_no_such_folder(tmp_path):
    refuse(tmp_path / "nowhere", "no folder .*nowhere")


def test_no_split_folders(tmp_path):
    (tmp_path / "pictures").mkdir()
    refuse(tmp_path, r"lacks train/, valid/, test/. It holds: pictures")


def test_a_class_missing_in_one_split(folder):
    (folder / "valid" / "bowling").rename(folder / "valid" / "Bowling")
    refuse(folder, "in train no pictures of: Bowling; in valid no pictures of: bowling")


def test_an_empty_class(folder):
    for path in (folder / "test" / "curling").iterdir():
        path.unlink()
    refuse(folder, "in test no pictures of: curling")


def test_a_split_without_class_folders(folder):
    shutil.rmtree(folder / "valid")
    (folder / "valid").mkdir()
    refuse(folder, "in valid no pictures of: archery, bowling, curling")


def test_one_class_only(tmp_path):
    refuse(make_pictures(tmp_path / "lonely", ["golf"]), "two at least")


def test_a_damaged_picture_is_named(folder, data):
    (folder / "train" / "archery" / "002.jpg").write_bytes(b"\xff\xd8\xff half a picture")
    with pytest.raises(CourseError, match=r"002\.jpg cannot be read as a picture"):
        data.images("train")[1]


# ---- where "sports100" is looked for


@pytest.fixture
def hundred(tmp_path):
    return make_pictures(tmp_path / "hundred", [f"sport {i:02}" for i in range(100)], size=28)


def test_sports100_in_the_folder_named_by_the_environment(hundred, monkeypatch):
    monkeypatch.setenv("SPORTS100_DIR", str(hundred))
    data = SportsData("sports100")
    assert (data.name, len(data.classes)) == ("sports100", 100)


def test_a_relative_path_counts_from_the_working_directory_or_the_checkout(hundred, monkeypatch):
    monkeypatch.chdir(hundred.parent)
    monkeypatch.setenv("SPORTS100_DIR", "hundred")
    assert SportsData("sports100").root == hundred
    monkeypatch.chdir("/")
    monkeypatch.setattr(helpers, "CHECKOUT", hundred.parent / "checkout")
    monkeypatch.setenv("SPORTS100_DIR", "../hundred")
    assert SportsData("sports100").root == hundred


def test_sports100_must_have_a_hundred_classes(folder, monkeypatch):
    monkeypatch.setenv("SPORTS100_DIR", str(folder))
    with pytest.raises(CourseError, match="3 classes, and the 100 sports have 100"):
        SportsData("sports100")


def test_the_environment_names_no_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("SPORTS100_DIR", str(tmp_path / "typo"))
    with pytest.raises(CourseError, match="SPORTS100_DIR names .*typo"):
        SportsData("sports100")


def test_the_archive_is_unpacked_once(hundred, home):
    (home / "data").mkdir(parents=True)
    with zipfile.ZipFile(home / "data" / "archive.zip", "w") as archive:
        for path in hundred.rglob("*.jpg"):
            archive.write(path, path.relative_to(hundred))
        archive.writestr("model.h5", b"not ours")
    assert SportsData("sports100").root == home / "data" / "sports100"
    assert sorted(path.name for path in (home / "data").iterdir()) == [
        "archive.zip",
        "sports100",
        "sports100.lock",
    ]
    assert not (home / "data" / "sports100" / "model.h5").exists()
    (home / "data" / "archive.zip").unlink()
    assert len(SportsData("sports100").classes) == 100


def test_an_archive_that_is_none_leaves_nothing_behind(home):
    (home / "data").mkdir(parents=True)
    (home / "data" / "archive.zip").write_bytes(b"<html>sign in</html>")
    with pytest.raises(CourseError, match=r"archive\.zip is not Kaggle's archive"):
        SportsData("sports100")
    assert sorted(path.name for path in (home / "data").iterdir()) == ["archive.zip", "sports100.lock"]


def test_a_pinned_release_is_fetched(hundred, monkeypatch):
    asked = []
    monkeypatch.setattr(kagglehub, "dataset_download", lambda handle: asked.append(handle) or str(hundred))
    assert SportsData("sports100").root == hundred
    assert asked == ["gpiosenka/sports-classification/versions/9"]


def test_without_a_network_it_says_what_to_do_by_hand(monkeypatch):
    def no_network(handle):
        raise ConnectionError("no route to host")

    monkeypatch.setattr(kagglehub, "dataset_download", no_network)
    with pytest.raises(CourseError, match=r"(?s)no route to host.*By hand: .*archive\.zip.*SPORTS100_DIR"):
        SportsData("sports100")


def test_an_item_may_be_asked_for_by_any_whole_number(data):
    images = data.images("train")
    for number in (3, torch.tensor(3), np.int64(3)):
        image, label = images[number]
        assert torch.equal(image, images[3][0]) and label == images[3][1]
