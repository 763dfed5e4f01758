package gradiscope.figure.plotted;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Something that a chart shows, in the units of its axes.
public sealed interface Layer {
    /// What files call this kind.
    String kind();

    /// What a legend, or the words beside it, call it; may be empty.
    String name();

    /// Its numbers, one after the other.
    Stream<Row> rows();

    /// How a line is drawn.
    ///
    /// @param colour `#rrggbb`
    /// @param width in sizes of the text
    /// @param dash length of dashes and gaps, in sizes of the text; 0: solid
    record Stroke(String colour, double width, double dash) {}

    /// A place in a chart.
    record Place(double x, double y) {}

    /// A curve.
    ///
    /// @param runs between which there is a gap
    record Line(String name, Stroke stroke, List<List<Place>> runs) implements Layer {
        public Line {
            runs = runs.stream().map(List::copyOf).toList();
        }

        @Override
        public String kind() {
            return "line";
        }

        @Override
        public Stream<Row> rows() {
            List<Row> rows = new ArrayList<>();
            for (List<Place> run : runs) {
                if (!rows.isEmpty()) {
                    rows.add(Row.EMPTY);
                }
                run.forEach(place -> rows.add(Row.at(place.x, place.y)));
            }
            return rows.stream();
        }
    }

    /// Marks.
    ///
    /// @param filled whether they are, rather than open
    /// @param size radius, in sizes of the text
    record Points(String name, boolean filled, double size, List<Point> points) implements Layer {
        /// @param group its class; empty: it has none
        /// @param value what its colour stands for; empty: the class, or nothing
        /// @param colour `#rrggbb`
        public record Point(Place place, String group, OptionalDouble value, String colour) {}

        public Points {
            points = List.copyOf(points);
        }

        @Override
        public String kind() {
            return "points";
        }

        @Override
        public Stream<Row> rows() {
            return points.stream()
                    .map(point ->
                            Row.at(point.place.x, point.place.y).of(point.group).worth(point.value));
        }
    }

    /// Bars side by side, from 0 up.
    ///
    /// @param colours of each, `#rrggbb`
    record Bars(String name, double from, double width, List<Double> heights, List<String> colours) implements Layer {
        public Bars {
            heights = List.copyOf(heights);
            colours = List.copyOf(colours);
        }

        @Override
        public String kind() {
            return "bars";
        }

        @Override
        public Stream<Row> rows() {
            return IntStream.range(0, heights.size())
                    .mapToObj(i -> Row.at(from + i * width, heights.get(i)).to(from + (i + 1) * width));
        }
    }

    /// A heat map.
    ///
    /// @param x the middle of each column, from the left
    /// @param y the middle of each row, from the top
    /// @param cells row by row
    record Cells(String name, List<Double> x, List<Double> y, List<Cell> cells) implements Layer {
        /// @param value what it stands for; empty: nothing could be measured there
        /// @param group the class it stands for; empty: none
        /// @param rgb its colour, 8 bits of each
        public record Cell(OptionalDouble value, String group, int rgb) {}

        public Cells {
            x = List.copyOf(x);
            y = List.copyOf(y);
            cells = List.copyOf(cells);
            if (cells.size() != x.size() * y.size()) {
                throw new IllegalArgumentException(
                        cells.size() + " cells in " + y.size() + " rows of " + x.size() + " columns");
            }
        }

        @Override
        public String kind() {
            return "cells";
        }

        @Override
        public Stream<Row> rows() {
            return IntStream.range(0, cells.size())
                    .mapToObj(i -> Row.at(x.get(i % x.size()), y.get(i / x.size()))
                            .worth(cells.get(i).value)
                            .of(cells.get(i).group));
        }
    }

    /// A part of the x axis.
    record Span(String name, double from, double to, String colour) implements Layer {
        @Override
        public String kind() {
            return "span";
        }

        @Override
        public Stream<Row> rows() {
            return Stream.of(Row.EMPTY.atX(from).to(to));
        }
    }

    /// A line across the chart.
    ///
    /// @param upright whether it stands at a value of the x axis
    record Level(String name, boolean upright, double at, Stroke stroke) implements Layer {
        @Override
        public String kind() {
            return "level";
        }

        @Override
        public Stream<Row> rows() {
            return Stream.of(upright ? Row.EMPTY.atX(at) : Row.EMPTY.atY(at));
        }
    }

    /// An arrow upwards.
    record Rise(String name, double x, double from, double to, String colour) implements Layer {
        @Override
        public String kind() {
            return "rise";
        }

        @Override
        public Stream<Row> rows() {
            return Stream.of(Row.at(x, from).upTo(to));
        }
    }
}
