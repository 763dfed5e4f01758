package gradiscope.network;

import gradiscope.experiment.Shape;

/// The shapes that a layer sits between, for one sample.
///
/// @param input what it gets from the layer before
/// @param skip what it gets from an earlier layer; the same as `input` where it takes nothing else
/// @param output what it gives
public record Geometry(Shape input, Shape skip, Shape output) {}
