package gradiscope;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Seed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MutationsTest {
    private static final byte[] ORIGINAL = "1.5,2.5,a\n3.5,4.5,b\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void repeatsItselfFromTheSameSeed() {
        Mutations one = new Mutations(new Seed(1));
        Mutations other = new Mutations(new Seed(1));
        for (int i = 0; i < 100; i++) {
            assertThat(one.damage(ORIGINAL)).isEqualTo(other.damage(ORIGINAL));
        }
    }

    @Test
    void nearlyAlwaysChangesSomethingAndNeverTheOriginal() {
        byte[] kept = ORIGINAL.clone();
        Mutations mutations = new Mutations(new Seed(1));
        int changed = 0;
        for (int i = 0; i < 1000; i++) {
            changed += java.util.Arrays.equals(mutations.damage(ORIGINAL), kept) ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(950);
        assertThat(ORIGINAL).isEqualTo(kept);
    }
}
