"""What the source task shows instead of sports: animals, vehicles, buildings, things. A module for each kind."""

import importlib
import pkgutil

for module in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{module.name}")
