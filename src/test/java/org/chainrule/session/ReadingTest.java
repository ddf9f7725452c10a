package org.chainrule.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.file.scenario.ScenarioFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that takes long is read by the per cent, and not to its end if nobody waits for it. */
final class ReadingTest {

  @TempDir private Path folder;

  private Path large() throws Exception {
    String row =
        IntStream.range(0, 200_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
    String zeros = IntStream.range(0, 200_000).mapToObj(i -> "0").collect(Collectors.joining(","));
    String text =
        "{\"layers\":[{\"W\":[["
            + row
            + "]],\"b\":[0],\"activation\":\"identity\"}],"
            + "\"loss\":\"mse\",\"x\":["
            + zeros
            + "],\"y\":[0]}";
    return Files.writeString(folder.resolve("large.json"), text);
  }

  @Test
  void tellsHowFarItIs() throws Exception {
    Path file = large();
    List<Double> shares = new ArrayList<>();
    Reading reading = new Reading(shares::add);

    reading.read(() -> ScenarioFile.open(file, reading));

    assertThat(shares).isSorted().hasSizeBetween(20, 100).allMatch(share -> share <= 1);
    assertThat(shares.get(shares.size() - 1)).isGreaterThan(0.9);
  }

  @Test
  void endsWhereNobodyWaits() throws Exception {
    Path file = large();
    List<Double> shares = new ArrayList<>();
    Reading[] itself = new Reading[1];
    itself[0] =
        new Reading(
            share -> {
              shares.add(share);
              if (share > 0.3) {
                itself[0].end();
              }
            });

    assertThatThrownBy(() -> itself[0].read(() -> ScenarioFile.open(file, itself[0])))
        .isInstanceOf(CancellationException.class);
    assertThat(shares.get(shares.size() - 1)).isLessThan(0.4);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThatThrownBy(() -> itself[0].read(() -> ScenarioFile.open(file)))
        .isInstanceOf(CancellationException.class);
  }

  /** Nobody ever writes into this pipe. */
  @Test
  void endsEvenWhileADiskKeepsItWaiting() throws Exception {
    Pipe pipe = Pipe.open();
    Reading reading = new Reading(share -> {});
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try (InputStream in = Channels.newInputStream(pipe.source())) {
                reading.read(
                    () -> {
                      begun.complete(null);
                      return in.read();
                    });
              } catch (Exception end) {
                ended.complete(end);
              }
            });
    thread.setDaemon(true);
    thread.start();
    begun.get(1, TimeUnit.MINUTES);

    reading.end();

    assertThat(ended.get(1, TimeUnit.MINUTES)).isNotNull();
    pipe.sink().close();
  }
}
