package gradiscope.data;

import gradiscope.experiment.Message;

/// How much one file may make us hold. A header or a compression ratio can promise anything; what it
/// promises is compared with this before memory is taken, and what arrives is counted while it arrives.
///
/// @param bytes the most bytes of content, after decompression
record FileLimits(long bytes) {
    /// The most classes. More of them is nearly always a real-valued target or a row number taken for a label.
    static final int CLASSES = 1000;

    /// The largest array that Java holds, with room for its header.
    private static final long ARRAY = Integer.MAX_VALUE - 64L;

    /// A quarter of the memory that Java may use, because reading holds up to twice the content for a
    /// moment; never more than 2 GiB.
    static FileLimits ofThisMachine() {
        return new FileLimits(Math.min(ARRAY, Runtime.getRuntime().maxMemory() / 4));
    }

    /// The most numbers, held as float32.
    long floats() {
        return bytes / Float.BYTES;
    }

    /// What to do about a file that is too large.
    Message remedy() {
        Message fewer = Message.of("at most {0} bytes are read, or {1} float32; give fewer samples", bytes, floats());
        return bytes < ARRAY ? Message.of("{0}, or Java more memory with JAVA_TOOL_OPTIONS=-Xmx8g", fewer) : fewer;
    }
}
