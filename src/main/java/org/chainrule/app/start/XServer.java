package org.chainrule.app.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An X server, as the variable DISPLAY names it.
 *
 * @param host where it runs, empty for this computer
 * @param number which one of the host's
 * @param sockets the folder in which this computer's servers have their sockets
 */
record XServer(String host, int number, Path sockets) {

  private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
  private static final Path ABSTRACT_SOCKETS = Path.of("/proc/net/unix");
  private static final int FIRST_PORT = 6000;
  private static final long PATIENCE = 900;

  /** [protocol/][host]:number[.screen] */
  private static final Pattern DISPLAY = Pattern.compile("(?:(\\w+)/)?(.*):(\\d{1,5})(?:\\.\\d+)?");

  /** The beginning of the X protocol: version 11.0, low byte first, no authorization. */
  private static final byte[] HELLO = {'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0};

  /** Reads the variable DISPLAY; empty if it names no server. */
  static Optional<XServer> at(String display) {
    Matcher matcher = DISPLAY.matcher(display.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group(2).replaceAll("^\\[(.*)]$", "$1");
    boolean local = host.equals("unix") || "unix".equals(matcher.group(1));
    return Optional.of(new XServer(local ? "" : host, Integer.parseInt(matcher.group(3)), SOCKETS));
  }

  /** Whether it answers within a second. A socket that nobody serves is no server. */
  boolean answers() {
    FutureTask<Boolean> question = new FutureTask<>(this::ask);
    Thread thread = new Thread(question, "X server probe");
    thread.setDaemon(true);
    thread.start();
    try {
      return question.get(PATIENCE, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean ask() {
    if (!host.isEmpty()) {
      return greets(new InetSocketAddress(host, port()));
    }
    Path socket = sockets.resolve("X" + number);
    return Files.exists(socket) && greets(UnixDomainSocketAddress.of(socket))
        || hasAbstractSocket(socket)
        || greets(new InetSocketAddress("localhost", port()));
  }

  private int port() {
    return FIRST_PORT + number;
  }

  /** Java cannot reach sockets without a file, so that one is there has to do. */
  private static boolean hasAbstractSocket(Path socket) {
    try {
      return Files.readAllLines(ABSTRACT_SOCKETS).stream()
          .anyMatch(line -> line.endsWith(" @" + socket));
    } catch (IOException e) {
      return false;
    }
  }

  /** Says hello; any answer will do, since even a refusal comes from a server. */
  private static boolean greets(SocketAddress address) {
    boolean unix = address instanceof UnixDomainSocketAddress;
    try (SocketChannel channel =
        unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open()) {
      channel.connect(address);
      channel.write(ByteBuffer.wrap(HELLO));
      ByteBuffer answer = ByteBuffer.allocate(1);
      return channel.read(answer) == 1 && answer.get(0) >= 0 && answer.get(0) <= 2;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
