package gradiscope.data;

import static gradiscope.data.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.CsvFile.Delimiter;
import gradiscope.data.CsvFile.Header;
import gradiscope.data.CsvFile.Task;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    private static final CsvFile PLAIN = new CsvFile("f.csv", Header.AUTO, "last", Delimiter.AUTO, Task.CLASSES);

    @TempDir
    Path folder;

    @Test
    void readsNumbersAndClassesBelowAHeader() throws IOException {
        Samples samples = read(PLAIN, "a,b,kind\n1,-2.5,red\n3e2,.5,blue\n");
        assertThat(samples.shape()).isEqualTo(Shape.vector(2));
        assertThat(samples.inputs()).containsExactly(1, -2.5f, 300, 0.5f);
        assertThat(samples.classNames()).containsExactly("blue", "red");
        assertThat(samples.labels()).containsExactly(1, 0);
    }

    @Test
    void readsTheFirstLineAsASampleWhereItHoldsNumbers() throws IOException {
        assertThat(read(PLAIN, "1,2,red\n3,4,blue\n").count()).isEqualTo(2);
    }

    @Test
    void readsTheFirstLineAsAHeaderWhereOnlyTheLabelIsText() throws IOException {
        assertThat(read(PLAIN, "0,1,label\n3,4,0\n5,6,1\n").inputs()).containsExactly(3, 4, 5, 6);
    }

    @Test
    void readsNumbersToPredict() throws IOException {
        Samples samples = read(with(Header.AUTO, "y", Task.REGRESSION), "y,a,b\n0.5,1,2\n-1,3,4\n");
        assertThat(samples.isRegression()).isTrue();
        assertThat(samples.outputs()).isEqualTo(1);
        assertThat(samples.targets()).containsExactly(0.5f, -1);
        assertThat(samples.inputs()).containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @CsvSource({"kind", "2"})
    void takesTheLabelColumnByNameOrNumber(String label) throws IOException {
        Samples samples = read(with(Header.AUTO, label, Task.CLASSES), "a,kind,b\n1,x,2\n3,y,4\n");
        assertThat(samples.inputs()).containsExactly(1, 2, 3, 4);
        assertThat(samples.classNames()).containsExactly("x", "y");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void findsTheDelimiter(char delimiter) throws IOException {
        String text = "a,b,kind\n1,2,x\n3,4,y\n".replace(',', delimiter);
        assertThat(read(PLAIN, text).inputs()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void findsTheDelimiterThoughLabelsContainAnother() throws IOException {
        Samples samples = read(PLAIN, "1,2,x|y;z\n3,4,u|v;w\n");
        assertThat(samples.classNames()).containsExactly("u|v;w", "x|y;z");
    }

    @Test
    void takesTheDelimiterGiven() throws IOException {
        CsvFile piped = new CsvFile("f.csv", Header.NO, "last", Delimiter.PIPE, Task.CLASSES);
        assertThat(read(piped, "1|a,b\n2|c,d\n").classNames()).containsExactly("a,b", "c,d");
    }

    @Test
    void readsQuotesAsTheStandardHasThem() throws IOException {
        Samples samples = read(PLAIN, "\"1\",\"a, \"\"b\"\"\"\n2,\"line\nbreak\"\n");
        assertThat(samples.classNames()).containsExactly("a, \"b\"", "line\nbreak");
        assertThat(samples.inputs()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,a\n2,b",
                "\uFEFF1,a\n2,b\n",
                "1,a\r\n2,b\r\n",
                "1,a\r2,b\r",
                "1,a\n\n2,b\n\n \n\r\n",
                " 1 , a \n2,b\n"
            })
    void skipsByteOrderMarkLineEndsBlankLinesAndSpaces(String text) throws IOException {
        Samples samples = read(PLAIN, text);
        assertThat(samples.inputs()).containsExactly(1, 2);
        assertThat(samples.classNames()).containsExactly("a", "b");
    }

    @Test
    void ordersClassesByNumberWhereAllAreNumbers() throws IOException {
        Samples samples = read(PLAIN, "0,10\n0,9\n0,-1\n0,9.0\n");
        assertThat(samples.classNames()).containsExactly("-1", "9", "10");
        assertThat(samples.labels()).containsExactly(2, 1, 0, 1);
    }

    @Test
    void roundsNumbersToTheNearestFloat() throws IOException {
        assertThat(read(PLAIN, "0.1,a\n16777217,b\n1e-400,a\n").inputs()).containsExactly(0.1f, 16777216, 0);
    }

    @Test
    void keepsTextThatIsNotAscii() throws IOException {
        assertThat(read(PLAIN, "1,größer\n2,λ\n").classNames()).containsExactly("größer", "λ");
    }

    @Test
    void refusesARaggedRow() {
        assertRefused(
                () -> read(PLAIN, "1,2,a\n3,b\n"),
                "f.csv: line 2: has 2 columns where the first line has 3; "
                        + "give every line the same, and quote a cell that contains the delimiter");
    }

    @Test
    void refusesTextInANumberBelowALineBreakInQuotes() {
        assertRefused(
                () -> read(PLAIN, "\"a\nb\",kind\n1,x\ntwo,y\n"),
                "f.csv: line 4, column 1 (\"a b\"): \"two\" is not a number; "
                        + "write a number, or choose this column as the label");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nan|\"nan\" is not finite",
                "-Infinity|\"-Infinity\" is not finite",
                "1e39|\"1e39\" is too large for float32",
                "1e999|\"1e999\" is too large for float32",
                "0x1p3|\"0x1p3\" is not a number",
                "1d|\"1d\" is not a number",
                "1e|\"1e\" is not a number",
                "''|is empty where a number is needed"
            })
    void refusesACellThatIsNoFiniteNumber(String cell, String problem) {
        assertRefused(() -> read(PLAIN, "1,2,x\n3," + cell + ",y\n"), "f.csv: line 2, column 2: " + problem + ";");
    }

    @Test
    void namesTheDecimalComma() {
        assertRefused(
                () -> read(PLAIN, "1,5;2,5;a\n1,0;2,0;b\n"),
                "f.csv: line 1, column 1: \"1,5\" is not a number; write a point for the decimal comma");
    }

    @Test
    void refusesToGuessWhetherAMixedFirstLineIsAHeader() {
        assertRefused(
                () -> read(PLAIN, "1.2.3,4,a\n5,6,b\n"),
                "f.csv: line 1, column 1: \"1.2.3\" is not a number, but other cells of the first line are; "
                        + "write a number, choose this column as the label, or set header to yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void refusesAnEmptyFile(String text) {
        assertRefused(() -> read(PLAIN, text), "f.csv: is empty; give a line for each sample");
    }

    @Test
    void refusesOnlyAHeader() {
        assertRefused(() -> read(PLAIN, "a,b,kind\n"), "f.csv: holds only a header; give a line for each sample");
    }

    @Test
    void refusesOneColumn() {
        assertRefused(() -> read(PLAIN, "1 2 a\n3 4 b\n"), "f.csv: line 1: has one column;");
    }

    @Test
    void refusesOneClass() {
        assertRefused(() -> read(PLAIN, "1,a\n2,a\n"), "f.csv: all samples have the one label \"a\"; ");
    }

    @Test
    void refusesMoreThanAThousandClasses() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= 1000; i++) {
            text.append("0,").append(i).append("\n");
        }
        assertRefused(
                () -> read(PLAIN, text.toString()),
                "f.csv: line 1001, column 2: there are more than 1000 classes; "
                        + "choose the label column, or set task to regression");
    }

    @ParameterizedTest
    @CsvSource({"'',the label is empty", "NaN,the label is NaN"})
    void refusesALabelThatIsMissing(String label, String problem) {
        assertRefused(
                () -> read(PLAIN, "1,a\n2," + label + "\n"),
                "f.csv: line 2, column 2: " + problem + "; name its class");
    }

    @Test
    void refusesALabelThatIsAnEssay() {
        assertRefused(
                () -> read(PLAIN, "1,a\n2," + "b".repeat(201) + "\n"),
                "f.csv: line 2, column 2: the label has 201 characters; name its class in at most 200, ");
    }

    @Test
    void refusesALabelColumnThatIsNotThere() {
        assertRefused(
                () -> read(with(Header.AUTO, "species", Task.CLASSES), "a,b\n1,2\n"),
                "f.csv: line 1: there is no column \"species\"; "
                        + "give its name, a number from 1 to 2, or last; the header is a, b");
        assertRefused(
                () -> read(with(Header.NO, "3", Task.CLASSES), "1,2\n"), "f.csv: line 1: there is no column \"3\"; ");
        assertRefused(
                () -> read(with(Header.YES, "a", Task.CLASSES), "a,a\n1,2\n"),
                "f.csv: line 1: two columns are named \"a\"; ");
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        writeAs("1,a\n2,größer\n", StandardCharsets.ISO_8859_1);
        assertRefused(this::load, "f.csv: line 2, column 2: the text is not UTF-8; save the file as UTF-8");
        writeAs("1,a\n2,b\n", StandardCharsets.UTF_16);
        assertRefused(this::load, "f.csv: is UTF-16 text; save it as UTF-8");
    }

    @Test
    void refusesMalformedQuotes() {
        assertRefused(() -> read(PLAIN, "1,a\n2,\"b\n"), "f.csv: line 2, column 2: a quote is never closed; ");
        assertRefused(() -> read(PLAIN, "1,a\n2,\"b\"c\n"), "f.csv: line 2, column 2: text follows a closing quote; ");
    }

    @Test
    void refusesARecordWithoutEndBeforeItFillsTheMemory() {
        String text = "1,a\n2,\"" + "b".repeat((1 << 24) + 1);
        assertRefused(() -> read(PLAIN, text), "f.csv: line 2: is longer than 16 MiB; ");
    }

    @Test
    void refusesMoreColumnsThanAreRead() {
        assertRefused(() -> read(PLAIN, "0,".repeat(100_000) + "a\n"), "f.csv: line 1: has more than 100000 columns; ");
    }

    @Test
    void refusesMoreNumbersThanItsLimit() throws IOException {
        writeAs("1,2,a\n3,4,b\n5,6,c\n", StandardCharsets.UTF_8);
        assertRefused(
                () -> PLAIN.load(InputFile.in(folder, "f.csv"), new FileLimits(6 * Float.BYTES)),
                "f.csv: line 3: the file is too large; at most 24 bytes are read, or 6 float32; ");
    }

    @Test
    void refusesPackedFiles() {
        assertRefused(
                () -> read(PLAIN, "PK\u0003\u0004"), "f.csv: is a zip archive or a spreadsheet; export it as CSV");
    }

    @Test
    void refusesSettingsWithoutANameOrLabel() {
        Assertions.assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new CsvFile(" ", Header.AUTO, "last", Delimiter.AUTO, Task.CLASSES));
        Assertions.assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new CsvFile("f.csv", Header.AUTO, "", Delimiter.AUTO, Task.CLASSES));
    }

    private static CsvFile with(Header header, String label, Task task) {
        return new CsvFile("f.csv", header, label, Delimiter.AUTO, task);
    }

    private Samples read(CsvFile csv, String text) throws IOException {
        writeAs(text, StandardCharsets.UTF_8);
        return csv.load(new Seed(1), folder).samples();
    }

    private Samples load() {
        return PLAIN.load(new Seed(1), folder).samples();
    }

    private void writeAs(String text, Charset charset) throws IOException {
        Files.write(folder.resolve("f.csv"), text.getBytes(charset));
    }
}
