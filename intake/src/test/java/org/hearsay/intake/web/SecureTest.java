package org.hearsay.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.intake.web.RawServer.send;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over https: the certificate has to be the host's, and to be trusted. */
class SecureTest {

    private static final String WORD = "changeit";

    @TempDir private static Path keys;
    @TempDir private Path folder;

    private static SSLContext trusting = contextOrNone();
    private static RawServer server = serverOrNone();

    private static SSLContext contextOrNone() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static RawServer serverOrNone() {
        try {
            return new RawServer();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        Path store = keys.resolve("keys.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=secure.example",
                                "-ext",
                                "san=dns:secure.example",
                                "-validity",
                                "3650",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                WORD,
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(keys.resolve("printed").toFile())
                        .start();
        assertThat(keytool.waitFor()).isZero();
        trusting = context(store);
        server.close();
        server =
                new RawServer(
                        trusting.getServerSocketFactory()
                                .createServerSocket(0, 50, TestWeb.loopback(1)));
        server.page("/", "<p>The ferry sails.</p>")
                .on(
                        "/down",
                        (r, out) -> send(out, "302 Found", "Location: http://a.example/\r\n", ""));
    }

    private static SSLContext context(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, WORD.toCharArray());
        }
        KeyManagerFactory keysOf =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keysOf.init(store, WORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("us", store.getCertificate("mykey"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keysOf.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aPageIsFetchedFromAHostThatShowsItsCertificate() {
        assertThat(fetch("secure.example", "/", trusting).outcome()).isEqualTo(Outcome.FETCHED);
    }

    @Test
    void aHostWithAnothersCertificateIsNotAsked() {
        FetchRow row = fetch("other.example", "/", trusting);

        assertThat(row.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(row.detail()).contains("no secure connection");
        assertThat(server.requests()).noneMatch(request -> request.has("other.example"));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() throws Exception {
        int before = server.requests().size();

        assertThat(fetch("secure.example", "/", SSLContext.getDefault()).outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(server.requests()).hasSize(before);
    }

    @Test
    void aRedirectFromASecureConnectionToAnotherIsRefused() {
        FetchRow row = fetch("secure.example", "/down", trusting);

        assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(row.detail()).isEqualTo("redirect from https to http");
    }

    private FetchRow fetch(String host, String path, SSLContext context) {
        Network network =
                new Network(
                        name -> List.of(TestWeb.loopback(1)),
                        address -> Optional.empty(),
                        context.getSocketFactory());
        try (Web web =
                TestWeb.web(
                        Limits.USUAL,
                        Duration.ZERO,
                        network,
                        Clock.systemUTC(),
                        server.port(),
                        80)) {
            return web.fetch(List.of("https://" + host + ":" + server.port() + path), folder)
                    .rows()
                    .get(0);
        }
    }
}
