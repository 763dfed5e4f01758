package gradiscope.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// All results of a sweep in one: by the number of the cell, so the same however they were computed.
public final class SweepTables {
    private SweepTables() {}

    /// A line of JSON for each cell.
    public static String lines(List<CellResult> results) {
        return results.stream().map(result -> result.json() + "\n").collect(Collectors.joining());
    }

    /// A row for each cell and measured step; a number that was not measured there is an empty field (RFC 4180).
    public static String csv(SweepPlan plan, List<CellResult> results) {
        SortedSet<String> columns = new TreeSet<>();
        results.forEach(result -> result.moments()
                .forEach(moment -> columns.addAll(moment.numbers().keySet())));
        StringBuilder table = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("cell"));
        plan.axes().forEach(axis -> head.add(axis.name()));
        head.addAll(List.of("seed", "end", "step"));
        head.addAll(columns);
        row(table, head);
        for (CellResult result : results) {
            for (CellResult.Moment moment : result.moments()) {
                List<String> fields = new ArrayList<>(List.of(String.valueOf(result.number())));
                fields.addAll(result.labels());
                fields.addAll(
                        List.of(String.valueOf(result.seed()), result.end().word(), String.valueOf(moment.step())));
                columns.forEach(column -> fields.add(
                        moment.numbers().containsKey(column)
                                ? String.valueOf(moment.numbers().get(column))
                                : ""));
                row(table, fields);
            }
        }
        return table.toString();
    }

    private static void row(StringBuilder table, List<String> fields) {
        table.append(fields.stream().map(SweepTables::field).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String field(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
