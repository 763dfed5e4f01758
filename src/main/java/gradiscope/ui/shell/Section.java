package gradiscope.ui.shell;

import gradiscope.ui.part.Part;

/// A part of the builder, under a name of its own.
///
/// @param id its name in code
/// @param title what stands on its tab
public record Section(String id, String title, Part part) {}
