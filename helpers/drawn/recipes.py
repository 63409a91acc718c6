"""The tables of what can be drawn: a recipe is a function that draws one class on a scene."""

from collections.abc import Callable
from dataclasses import dataclass

from helpers import CourseError
from helpers.drawn.brush import Scene


@dataclass(frozen=True)
class Recipe:
    """name: of the class; family: the look-alikes it belongs to; paint: draws one picture of it."""

    name: str
    family: str
    paint: Callable[[Scene], None]


SPORTS: dict[str, Recipe] = {}
SUBJECTS: dict[str, Recipe] = {}


def sport(name: str, family: str) -> Callable:
    """Put the function below into the table of sports."""
    return entry(SPORTS, name, family)


def subject(name: str, family: str) -> Callable:
    """Put the function below into the table of the source task's subjects."""
    return entry(SUBJECTS, name, family)


def entry(table: dict[str, Recipe], name: str, family: str) -> Callable:
    def add(paint: Callable[[Scene], None]) -> Callable[[Scene], None]:
        if name in table and table[name].paint.__qualname__ != paint.__qualname__:
            first, second = table[name].paint.__qualname__, paint.__qualname__
            raise CourseError(f"Two recipes are called {name!r}: {first} and {second}. Rename one.")
        table[name] = Recipe(name, family, paint)
        return paint

    return add
