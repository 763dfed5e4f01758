package gradiscope.data;

import gradiscope.experiment.Shape;

/// A label column of numbers to predict.
final class CsvTargets implements CsvLabels {
    private final FloatBlocks targets = new FloatBlocks();

    @Override
    public void add(CsvRecord record, int column) {
        targets.add(record.number(column));
    }

    @Override
    public Samples samples(InputFile file, Shape shape, float[] inputs) {
        return Samples.regression(shape, inputs, targets.toArray(), 1);
    }
}
