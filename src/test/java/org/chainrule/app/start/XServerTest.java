package org.chainrule.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XServerTest {

  /** No computer has a server of this number. */
  private static final int NUMBER = 58999;

  private Path folder;

  /** A short path: the name of a socket may have no more than about 100 letters. */
  @BeforeEach
  void makeFolder() throws Exception {
    folder = Files.createTempDirectory("x");
  }

  @AfterEach
  void removeFolder() throws Exception {
    Files.deleteIfExists(folder.resolve("X" + NUMBER));
    Files.delete(folder);
  }

  private ServerSocketChannel socket() throws Exception {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    return server.bind(UnixDomainSocketAddress.of(folder.resolve("X" + NUMBER)));
  }

  private boolean answers() {
    return new XServer("", NUMBER, folder).answers();
  }

  @ParameterizedTest
  @CsvSource({
    ":0, '', 0",
    ":1.0, '', 1",
    "unix:2, '', 2",
    "localhost:10.0, localhost, 10",
    "tcp/far.example:3, far.example, 3",
    "[::1]:4, ::1, 4",
  })
  void readsTheVariable(String display, String host, int number) {
    XServer server = XServer.at(display).orElseThrow();

    assertThat(server.host()).isEqualTo(host);
    assertThat(server.number()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", ":", ":x", "host:", "0"})
  void nonsenseNamesNoServer(String display) {
    assertThat(XServer.at(display)).isEmpty();
  }

  @Test
  void noSocketNoServer() {
    assertThat(answers()).isFalse();
  }

  @Test
  void aSocketThatNobodyServesIsNoServer() throws Exception {
    socket().close(); // leaves the file behind

    assertThat(answers()).isFalse();
  }

  @Test
  void aServerThatSaysNothingIsNone() throws Exception {
    try (ServerSocketChannel server = socket()) {
      assertThat(answers()).isFalse();
    }
  }

  @Test
  void aServerAnswersAHello() throws Exception {
    try (ServerSocketChannel server = socket()) {
      Thread thread = new Thread(() -> greet(server));
      thread.start();

      assertThat(answers()).isTrue();
      thread.join();
    }
  }

  private static void greet(ServerSocketChannel server) {
    try (SocketChannel client = server.accept()) {
      ByteBuffer hello = ByteBuffer.allocate(12);
      while (hello.hasRemaining() && client.read(hello) >= 0) {}
      client.write(ByteBuffer.wrap(new byte[] {(byte) (hello.get(0) == 'l' ? 1 : 9)}));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
