package gradiscope.data;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Shape;

/// Gathers the label column of a CSV file.
sealed interface CsvLabels permits CsvClasses, CsvTargets {
    /// Takes the label of one record.
    ///
    /// @throws BadInput when it is not one
    void add(CsvRecord record, int column);

    /// The samples with the labels gathered.
    ///
    /// @throws BadInput when the labels make no data set
    Samples samples(InputFile file, Shape shape, float[] inputs);
}
