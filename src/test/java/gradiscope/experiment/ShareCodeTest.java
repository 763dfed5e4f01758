package gradiscope.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShareCodeTest {
    /// A code from the day of the first version: it is out in the world and must stay readable.
    private static final String OLD =
            "gs1.r9S2322PQQrCQAxF75J1FVsQpFcRF6ETy9B2ZkwyWC29uxlQ68LlS_5_JAv0jM5LFxNBW1fgUBHaBSRm7mwEkjzjCBVcCTUzCbRnmI3n"
                    + "ndwyMjm4rBUE0nvkoVRHfBCX2AKDD84cjoKQVQJO9MHaOAevFjyt1TfKNOYtWaiGn_U_U7OZmrXcoow--NCXY2JSP_kncYG3RHpn"
                    + "FUY1xWHfHK0iGlN5TJSS2EPrCw";

    private final ShareCode share = new ShareCode(TestCatalog.catalog());

    @Test
    void isOneWordThatFitsInALink() {
        String code = share.encode(TestCatalog.experiment());

        assertThat(code).matches("gs1\\.[A-Za-z0-9_-]{100,250}");
        assertThat(share.decode("\n " + code + " \n")).isEqualTo(TestCatalog.experiment());
    }

    @Test
    void readsCodesOfTheFirstDay() {
        assertThat(share.decode(OLD)).isEqualTo(TestCatalog.experiment());
    }

    @Test
    void carriesTextInAnyScript() {
        Experiment named = new Edits(TestCatalog.catalog()).set(TestCatalog.experiment(), "name=é中文🌀\u0000\"");

        assertThat(share.decode(share.encode(named))).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gs1", "r9S2322P", "{\"gradiscope\": 1}", "GS1.r9S2322P", "gs0.r9S2322P"})
    void refusesWhatIsNoCode(String text) {
        assertRefused(text, "is no share code; use one that starts with gs1.");
    }

    @Test
    void asksForANewerProgramForANewerVersion() {
        assertRefused(OLD.replace("gs1.", "gs2."), "newer version, this program reads gs1.; open it with a newer");
        assertRefused(
                seal(deflate("{\"gradiscope\": 2}".getBytes(UTF_8))),
                "share code: $.gradiscope: version 2 is newer than this program");
    }

    @Test
    void refusesACodeCutOffAnywhere() {
        for (int length = 0; length < OLD.length(); length++) {
            String cut = OLD.substring(0, length);
            assertThatThrownBy(() -> share.decode(cut)).isInstanceOf(BadInput.class);
        }
    }

    @Test
    void refusesACodeWithAnyCharacterChanged() {
        for (int i = 0; i < OLD.length(); i++) {
            for (char other : new char[] {'A', 'B', '_', '=', ' ', '+', 'é', '\n'}) {
                if (OLD.charAt(i) != other) {
                    String changed = OLD.substring(0, i) + other + OLD.substring(i + 1);
                    assertThatThrownBy(() -> share.decode(changed)).isInstanceOf(BadInput.class);
                }
            }
        }
    }

    @Test
    void refusesPaddingAndOtherSpellings() {
        assertRefused(OLD + "=", "damaged or cut off");
        // 'w' and 'x' differ only in bits beyond the last byte.
        assertRefused(OLD.substring(0, OLD.length() - 1) + 'x', "damaged or cut off");
    }

    @Test
    void inflatesNoBomb() {
        byte[] bomb = deflate(new byte[64 << 20]);

        assertThat(bomb).hasSizeLessThan(100_000);
        assertRefused(seal(bomb), "what it holds is too large");
    }

    @Test
    void refusesACodeTooLong() {
        assertRefused("gs1." + "A".repeat(JsonText.LONGEST), "characters are too many");
    }

    @Test
    void refusesWhatIsSealedButNoExperiment() {
        assertRefused(seal(new byte[0]), "it is damaged or cut off");
        assertRefused(seal(new byte[] {-1, -1, -1}), "it is damaged or cut off");
        assertRefused(seal(deflate(new byte[0])), "share code: $: there is nothing in it");
        assertRefused(seal(deflate(new byte[] {'{', -1, '}'})), "share code: line 1, column 2");
    }

    private void assertRefused(String code, String message) {
        assertThatThrownBy(() -> share.decode(code))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9, true))) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    /// A code with the right checksum around any bytes.
    static String seal(byte[] packed) {
        CRC32 crc = new CRC32();
        crc.update(packed);
        byte[] bytes = ByteBuffer.allocate(4 + packed.length)
                .putInt((int) crc.getValue())
                .put(packed)
                .array();
        return "gs1." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
