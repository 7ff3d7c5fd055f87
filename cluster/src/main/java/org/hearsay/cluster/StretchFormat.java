package org.hearsay.cluster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.SingletonResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * Opens a stretch and hands out its parcels one by one. They are put into a file of this machine
 * first, for a file that cannot be cut may hold any number; after a failure the stretch is opened
 * again and what was handed out is passed over.
 */
final class StretchFormat implements BulkFormat<byte[], FileSourceSplit> {

    private static final long serialVersionUID = 1L;

    private final Workplace workplace;

    StretchFormat(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Reader<byte[]> createReader(Configuration config, FileSourceSplit split)
            throws IOException {
        return new InStretch(spool(Stretching.Cut.of(split)), 0);
    }

    @Override
    public Reader<byte[]> restoreReader(Configuration config, FileSourceSplit split)
            throws IOException {
        long before =
                split.getReaderPosition()
                        .map(CheckpointedPosition::getRecordsAfterOffset)
                        .orElse(0L);
        InStretch reader = new InStretch(spool(Stretching.Cut.of(split)), before);
        reader.pass(before);
        return reader;
    }

    @Override
    public boolean isSplittable() {
        return true;
    }

    @Override
    public TypeInformation<byte[]> getProducedType() {
        return PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
    }

    private FileChannel spool(Stretching.Cut cut) throws IOException {
        Path file = Files.createTempFile("hearsay-stretch", null);
        FileChannel spool =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        try (Opener opener = workplace.openOpener()) {
            DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(spool)));
            List<String> stretches =
                    cut.stretch().isEmpty() ? opener.cut(cut.file()) : List.of(cut.stretch());
            for (String stretch : stretches) {
                opener.open(cut.file(), stretch, parcel -> write(parcel, out));
            }
            out.flush();
            spool.position(0);
            return spool;
        } catch (IOException | RuntimeException | Error e) {
            spool.close();
            throw e;
        }
    }

    private static void write(byte[] parcel, DataOutputStream out) {
        try {
            out.writeInt(parcel.length);
            out.write(parcel);
        } catch (IOException e) {
            throw new UncheckedIOException("A parcel could not be put aside", e);
        }
    }

    /** One that is being handed out. */
    private static final class InStretch implements Reader<byte[]> {

        private final DataInputStream in;
        private long handedOut;

        InStretch(FileChannel spool, long handedOut) {
            this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(spool)));
            this.handedOut = handedOut;
        }

        void pass(long parcels) throws IOException {
            for (long i = 0; i < parcels; i++) {
                next();
            }
        }

        private byte @Nullable [] next() throws IOException {
            int length;
            try {
                length = in.readInt();
            } catch (EOFException e) {
                return null;
            }
            return in.readNBytes(length);
        }

        @Override
        public @Nullable RecordIterator<byte[]> readBatch() throws IOException {
            byte[] parcel = next();
            if (parcel == null) {
                return null;
            }
            handedOut++;
            SingletonResultIterator<byte[]> one = new SingletonResultIterator<>();
            one.set(parcel, CheckpointedPosition.NO_OFFSET, handedOut);
            return one;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
