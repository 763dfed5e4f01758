package gradiscope.probe.landscape;

import gradiscope.probe.Reading;
import java.util.List;

/// What the interpolation probe found between two networks.
///
/// @param ends the moments of the run that the line connects
/// @param range what was asked for; each curve says where it was measured
/// @param over what barriers are measured against: says whether the ends are start and end or two trained
///     networks
/// @param batchNorm which statistics batch norm used on the way
/// @param distance how far apart the ends are
/// @param lines a curve for each path and set of samples
public record InterpolationReading(
        Ends ends, Range range, Barrier.Over over, BatchNormStatistics batchNorm, Distance distance, List<Line> lines)
        implements Reading {
    public InterpolationReading {
        lines = List.copyOf(lines);
    }
}
