package org.hearsay.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * The program that Flink runs: documents are read by many at once; what was read is gathered by
 * one, who tells who is who and which stories there are; parts of it are reconciled by many; and
 * one lays that together and writes it.
 *
 * <p>The result is the one that the same documents give on one machine, byte for byte, whatever the
 * parallelism, the order in which parcels are read, and what failed in between. Operators have
 * names of their own, so that a job begun by one program can be gone on with by the next.
 */
public final class ReadingJob {

    private static final int ONE_LEDGER = 0;

    private static final TypeInformation<Tuple2<String, byte[]>> KEYED =
            Types.TUPLE(Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private final Workplace workplace;

    public ReadingJob(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Where documents are, by addresses that Flink knows. */
    public sealed interface From {

        /** In a folder in which {@link Parcels} lie. */
        record PackedIn(String folder) implements From {}

        /** In files, and files of folders, as they are. */
        record FilesAt(List<String> places) implements From {}
    }

    /**
     * What a job is to do.
     *
     * @param from where the documents are
     * @param export the folder that the export is written to; none where only the ledger is wanted
     * @param ledger whether entries are appended to the workplace's ledger
     * @param watch how long to wait between looks for files that come later, in a job that does not
     *     end by itself and tells what changes; none for one that reads what is there
     */
    public record Order(
            From from, Optional<String> export, boolean ledger, Optional<Duration> watch) {

        public Order {
            if (export.isEmpty() && !ledger) {
                throw new IllegalArgumentException("A job writes an export, a ledger or both");
            }
            boolean whole = export.isPresent() && ledger && from instanceof From.FilesAt;
            if (watch.isPresent() && !whole) {
                throw new IllegalArgumentException(
                        "What is watched is files, and needs an export and a ledger");
            }
        }
    }

    /** Says in this environment what is to be done; it is begun by {@code execute}. */
    public void define(StreamExecutionEnvironment environment, Order order) {
        DataStream<Tuple2<String, byte[]>> entries =
                environment
                        .fromSource(source(order), WatermarkStrategy.noWatermarks(), "parcels")
                        .uid("parcels")
                        .map(new ReadingMap(workplace))
                        .returns(KEYED)
                        .name("read")
                        .uid("read");
        if (order.watch().isPresent()) {
            keep(entries, order);
            return;
        }
        order.export().ifPresent(folder -> reconcile(entries, folder));
        if (order.ledger()) {
            entries.sinkTo(new LedgerSink(workplace))
                    .name("ledger")
                    .uid("ledger")
                    .setParallelism(1);
        }
    }

    private FileSource<byte[]> source(Order order) {
        if (order.from() instanceof From.PackedIn packed) {
            return FileSource.forRecordStreamFormat(new ParcelFormat(), new Path(packed.folder()))
                    .build();
        }
        From.FilesAt from = (From.FilesAt) order.from();
        Path[] places = from.places().stream().map(Path::new).toArray(Path[]::new);
        var files = FileSource.forBulkFileFormat(new StretchFormat(workplace), places);
        return order.watch().isPresent()
                ? files.setFileEnumerator(new Watching.Provider())
                        .monitorContinuously(order.watch().get())
                        .build()
                : files.setFileEnumerator(new Stretching.Provider(workplace)).build();
    }

    private void keep(DataStream<Tuple2<String, byte[]>> entries, Order order) {
        long quiet = order.watch().orElseThrow().toMillis();
        entries.keyBy(entry -> ONE_LEDGER, Types.INT)
                .process(new LedgerKeeper(workplace, order.export().orElseThrow(), quiet))
                .returns(Types.STRING)
                .name("keep")
                .uid("keep")
                .setParallelism(1)
                .setMaxParallelism(1)
                .sinkTo(new DiscardingSink<>())
                .name("told")
                .uid("told")
                .setParallelism(1);
    }

    private void reconcile(DataStream<Tuple2<String, byte[]>> entries, String folder) {
        DataStream<Tuple2<String, byte[]>> findings =
                entries.keyBy(entry -> ONE_LEDGER, Types.INT)
                        .process(new Survey(workplace))
                        .returns(KEYED)
                        .name("survey")
                        .uid("survey")
                        .setParallelism(1)
                        .setMaxParallelism(1)
                        .rebalance()
                        .map(new PartMap(workplace))
                        .returns(KEYED)
                        .name("reconcile")
                        .uid("reconcile");
        entries.union(findings)
                .keyBy(one -> ONE_LEDGER, Types.INT)
                .process(new DossierMaker(workplace, folder))
                .returns(Types.STRING)
                .name("assemble")
                .uid("assemble")
                .setParallelism(1)
                .setMaxParallelism(1)
                .sinkTo(new DiscardingSink<>())
                .name("done")
                .uid("done")
                .setParallelism(1);
    }
}
