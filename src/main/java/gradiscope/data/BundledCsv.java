package gradiscope.data;

import gradiscope.experiment.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// Reads the data that comes with the program (`resources/data`): gzip, a line of column names, then a
/// sample per line with its class number last. These files are ours, so one that is broken is a bug and no
/// `BadInput`.
final class BundledCsv {
    private static final String FOLDER = "/gradiscope/data/";

    private BundledCsv() {}

    /// @param file name in the folder
    /// @param shape shape of one input
    /// @param unit what every input is divided by
    /// @param classNames name of each class number
    static Samples read(String file, Shape shape, double unit, List<String> classNames) {
        List<String[]> rows = rows(file);
        int columns = shape.size();
        float[] inputs = new float[rows.size() * columns];
        int[] labels = new int[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            String[] row = rows.get(i);
            for (int j = 0; j < columns; j++) {
                inputs[i * columns + j] = (float) (Double.parseDouble(row[j]) / unit);
            }
            labels[i] = Integer.parseInt(row[columns]);
        }
        return Samples.classified(shape, inputs, labels, classNames);
    }

    private static List<String[]> rows(String file) {
        InputStream resource = Objects.requireNonNull(BundledCsv.class.getResourceAsStream(FOLDER + file), file);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.US_ASCII))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
