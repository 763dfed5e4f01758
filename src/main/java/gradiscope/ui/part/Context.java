package gradiscope.ui.part;

import gradiscope.experiment.Catalog;
import gradiscope.live.Session;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Themes;

/// What every part of the window is handed.
///
/// @param session what is open: edits, commands, and properties to follow
/// @param catalog what a person can choose from
/// @param words every text
/// @param themes colours and sizes, which may change at any time
public record Context(Session session, Catalog catalog, Words words, Themes themes) {}
