package gradiscope.probe.collapse;

/// A sample in a [Picture]: the part of its features that lies in the directions shown.
///
/// @param sample its position among the samples measured
/// @param label its class
public record SamplePoint(int sample, int label, Point at) {}
