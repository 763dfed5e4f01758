package gradiscope.data;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import java.nio.file.Path;
import java.util.List;

/// Points of the plane that a person painted. They are part of the experiment, so that they travel with it in its
/// file and in its share code.
///
/// There are as many classes as the largest label says. No points, one class alone, or a class without points are
/// steps on the way of painting: they are kept, and only refused when they are to be trained on.
@Kind(name = "painted", title = "Painted points", help = "Points and classes that you paint with the mouse.")
public record Painted(
        @Property(help = "the points, in the order in which they were painted", initial = "[]", max = Painted.MOST)
        List<Point> points)
        implements DataSet {
    /// The most points.
    public static final int MOST = 5000;

    /// The most classes.
    public static final int MOST_CLASSES = 10;

    /// Half the width of the square that is painted on.
    public static final double EXTENT = Points.EXTENT;

    private static final Message NAME = Message.of("painted points");

    /// One point.
    ///
    /// @param label its class, from 0
    public record Point(
            @Property(help = "the first input", min = -EXTENT, max = EXTENT)
            double x,

            @Property(help = "the second input", min = -EXTENT, max = EXTENT)
            double y,

            @Property(help = "its class, from 0", min = 0, max = MOST_CLASSES - 1)
            int label) {
        public Point {
            Descriptor.check(Point.class, x, y, label);
        }
    }

    public Painted {
        points = List.copyOf(points);
        Descriptor.check(Painted.class, points);
    }

    /// How many classes there are: one more than the largest label.
    public int classes() {
        return points.stream().mapToInt(p -> p.label() + 1).max().orElse(0);
    }

    @Override
    public Loaded load(Seed seed, Path folder) {
        if (classes() < 2) {
            Message problem =
                    points.isEmpty() ? Message.of("there are none yet") : Message.of("they are all of one class");
            throw new BadInput(NAME, Message.of(""), problem, Message.of("paint points of at least two classes"));
        }
        float[] inputs = new float[2 * points.size()];
        int[] labels = new int[points.size()];
        for (int i = 0; i < labels.length; i++) {
            Point point = points.get(i);
            inputs[2 * i] = (float) point.x();
            inputs[2 * i + 1] = (float) point.y();
            labels[i] = point.label();
        }
        return Loaded.whole(Samples.classified(Shape.vector(2), inputs, labels, Sampler.numbered(classes())));
    }
}
