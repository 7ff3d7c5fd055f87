package org.hearsay.cluster;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.reader.SimpleStreamFormat;
import org.apache.flink.connector.file.src.reader.StreamFormat;
import org.apache.flink.core.fs.FSDataInputStream;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Parcels} wrote, parcel by parcel; a file is read by one reader. */
final class ParcelFormat extends SimpleStreamFormat<byte[]> {

    private static final long serialVersionUID = 1L;

    @Override
    public StreamFormat.Reader<byte[]> createReader(Configuration config, FSDataInputStream stream)
            throws IOException {
        return new InFile(stream);
    }

    @Override
    public TypeInformation<byte[]> getProducedType() {
        return PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
    }

    /** One open file. */
    static final class InFile implements StreamFormat.Reader<byte[]> {

        private final DataInputStream in;

        InFile(InputStream stream) throws IOException {
            this.in = new DataInputStream(new BufferedInputStream(stream));
            if (!Arrays.equals(Parcels.HEAD, in.readNBytes(Parcels.HEAD.length))) {
                throw new IOException("Not a file of parcels that this version of Hearsay packed");
            }
        }

        @Override
        public byte @Nullable [] read() throws IOException {
            byte[] head = in.readNBytes(Integer.BYTES);
            if (head.length == 0) {
                return null;
            }
            int length = head.length < Integer.BYTES ? -1 : ByteBuffer.wrap(head).getInt();
            if (length < 0 || length > Parcels.LONGEST) {
                throw new IOException("A file of parcels is damaged: no length of a parcel");
            }
            byte[] parcel = in.readNBytes(length);
            if (parcel.length < length) {
                throw new IOException(
                        "A file of parcels ends within one of "
                                + length
                                + " bytes, of which "
                                + parcel.length
                                + " are there");
            }
            return parcel;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
