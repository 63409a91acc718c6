"""Sphinx's settings. `course guide` gives Sphinx a folder of sources that helpers/guide.py has put together."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import measured

project = "Transfer learning on 100 sports"
author = copyright = "the course's authors, MIT licence"
html_title = project
language = "en"
exclude_patterns = ["helpers", "snippets"]

extensions = ["myst_nb", "directives"]
myst_enable_extensions = ["substitution", "dollarmath", "deflist", "colon_fence", "attrs_block"]
myst_heading_anchors = 3
myst_substitutions = measured.substitutions()
nb_execution_mode = "off"
nb_merge_streams = True
nb_ipywidgets_js = {}  # else widgets would be fetched from another host

html_theme = "sphinx_book_theme"
html_context = {"default_mode": "auto"}  # light or dark as the reader's system is, until it is switched
html_theme_options = {
    "use_download_button": False,
    "use_fullscreen_button": False,
    "use_issues_button": False,
    "use_repository_button": False,
    "show_toc_level": 2,
    "footer_content_items": [],
    "navbar_persistent": [],
    "secondary_sidebar_items": {"**": ["page-toc"], "explorer": []},
    "article_header_end": ["theme-switcher", "toggle-secondary-sidebar"],
}
html_math_renderer = "mathml"
html_static_path = ["_static"]
html_css_files = ["guide.css"]
html_js_files = ["guide.js"]
html_show_sphinx = False
html_show_copyright = False
html_copy_source = False
pygments_style = "a11y-high-contrast-light"
