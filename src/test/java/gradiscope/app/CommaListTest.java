package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CommaListTest {
    @Test
    void splitsAtCommas() {
        assertThat(CommaList.split("a=1,b=2,")).isEqualTo(List.of("a=1", "b=2", ""));
        assertThat(CommaList.split("a=1")).isEqualTo(List.of("a=1"));
        assertThat(CommaList.split("")).isEqualTo(List.of(""));
    }

    @Test
    void leavesTheCommasOfJsonAlone() {
        assertThat(CommaList.split("a=[1,[2,3]],b={\"x\": 1, \"y\": 2},c=3"))
                .isEqualTo(List.of("a=[1,[2,3]]", "b={\"x\": 1, \"y\": 2}", "c=3"));
    }

    @Test
    void leavesTheCommasAndBracketsInQuotesAlone() {
        assertThat(CommaList.split("a=\"x,]\\\",[\",b=1")).isEqualTo(List.of("a=\"x,]\\\",[\"", "b=1"));
    }

    @Test
    void takesWhatIsNeverClosedAsOnePart() {
        assertThat(CommaList.split("a=[1,b=2")).isEqualTo(List.of("a=[1,b=2"));
        assertThat(CommaList.split("a=\"1,b=2")).isEqualTo(List.of("a=\"1,b=2"));
    }
}
