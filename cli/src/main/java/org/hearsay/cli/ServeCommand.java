package org.hearsay.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hearsay.Hearsay;
import org.hearsay.annotation.Annotator;
import org.hearsay.intake.Intake;
import org.hearsay.ledger.Ledger;
import org.hearsay.reading.Reader;
import org.hearsay.server.HearsayServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay serve}: the ledger to a browser and to programs on this machine. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the ledger to this machine: the dossier's pages with search and filters, and"
                    + " a REST API under /api/v1 (see /api/v1/openapi.json), and the Model Context"
                    + " Protocol at /mcp. Ctrl-C ends it.",
            "Open the address that it prints; programs send the token from LEDGER.token."
        })
final class ServeCommand implements Callable<Integer> {

    private static final long IDLE_MS = 30_000;

    private final Supplier<Annotator> annotators;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption ledger = new LedgerOption();

    @Mixin private GuidanceOptions guidance = new GuidanceOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7654",
            description = "Where to listen; 0 for any free port (default: ${DEFAULT-VALUE}).")
    private int port = 7654;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "127.0.0.1 or ::1; what others reach is refused.")
    private String bind = "127.0.0.1";

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description =
                    "A folder from which programs may have articles read; may be given several"
                            + " times. Without it nothing is read.")
    private List<Path> inboxes = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many documents to read at once (default: one a processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    ServeCommand(Supplier<Annotator> annotators) {
        this.annotators = annotators;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        InetAddress address = address();
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(end, gone), "hearsay-stop"));
        LateWork work = new LateWork();
        try (ReadingDesk desk = new ReadingDesk(inboxes, work);
                LedgerWorkplace workplace = new LedgerWorkplace(ledger, guidance, desk, version());
                TokenFile token = TokenFile.beside(ledger.place())) {
            ledger.openForReading().close();
            guidance.guidance(ledger);
            work.into = Optional.of(workplace);
            workplace.refresh();
            var settings =
                    new HearsayServer.Settings(address, port, token.token(), IDLE_MS, this::fault);
            try (HearsayServer server = started(workplace, settings)) {
                out.println("Open " + server.address() + "#" + token.token());
                out.println("Programs find the token in " + token.path());
                out.flush();
                end.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            gone.countDown();
        }
        return 0;
    }

    /** Reads into the ledger, and then has the dossier made anew. */
    private final class LateWork implements ReadingDesk.Work {

        private volatile Optional<LedgerWorkplace> into = Optional.empty();

        @Override
        public String read(Path path, ReadingDesk.Progressing progress) {
            try (Intake intake = Intake.of(List.of(path), Optional.empty());
                    Ledger open = ledger.open(spec.commandLine().getErr())) {
                Reader reader = Hearsay.reader(annotators.get());
                int[] step = new int[1];
                ReadingRun.Done done =
                        new ReadingRun(reader, open, Math.max(1, threads))
                                .run(intake, () -> progress.at(++step[0], intake.size()));
                return done.inputs()
                        + " files: "
                        + done.read()
                        + " read, "
                        + done.unchanged()
                        + " unchanged, "
                        + done.skipped()
                        + " skipped, "
                        + done.failed()
                        + " failed";
            } finally {
                into.ifPresent(LedgerWorkplace::refresh);
            }
        }
    }

    private static HearsayServer started(
            LedgerWorkplace workplace, HearsayServer.Settings settings) {
        try {
            return HearsayServer.start(workplace, settings);
        } catch (IllegalStateException e) {
            throw new CannotDoException(String.valueOf(e.getMessage()), e);
        }
    }

    /** By its numbers, so that no name has to be looked up. */
    private InetAddress address() {
        try {
            if (bind.equals("127.0.0.1")) {
                return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            }
            if (bind.equals("::1")) {
                byte[] six = new byte[16];
                six[15] = 1;
                return InetAddress.getByAddress(six);
            }
        } catch (UnknownHostException e) {
            throw new CannotDoException("There is no " + bind + " on this machine", e);
        }
        throw new ParameterException(
                spec.commandLine(),
                "--bind "
                        + bind
                        + ": others could reach the server there, and it has neither TLS nor"
                        + " users; expected 127.0.0.1 or ::1");
    }

    private String version() {
        String[] version = spec.root().version();
        return version.length == 0 ? "unknown" : version[0].replace("hearsay ", "");
    }

    private void fault(Exception fault) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("hearsay: this is a fault in Hearsay; please report it with what follows");
        fault.printStackTrace(err);
        err.flush();
    }

    /** The program goes when the token is gone. */
    private static void stop(CountDownLatch end, CountDownLatch gone) {
        end.countDown();
        try {
            boolean clean = gone.await(5, TimeUnit.SECONDS);
            if (!clean) {
                System.err.println("hearsay: the server did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
