package gradiscope.lesson.interpolation;

import gradiscope.experiment.Seed;
import gradiscope.lesson.Check;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Claim;
import java.util.List;
import java.util.stream.Stream;

/// Lines from start to end, lines between two ends, and the plateau.
public final class InterpolationCheck implements Check {
    @Override
    public List<Claim> verify(Seed seed, CheckBench bench) {
        return Stream.of(
                        new StartToEnd(seed.child("start to end"), bench).claims(),
                        new TwoEnds(seed.child("two ends"), bench).claims(),
                        new PlateauLength(seed.child("plateau"), bench).claims())
                .flatMap(List::stream)
                .toList();
    }
}
