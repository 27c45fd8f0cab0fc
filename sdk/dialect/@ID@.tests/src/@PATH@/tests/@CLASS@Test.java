package @ID@.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nublox.extension.Extensions;
import org.nublox.extension.Found;
import org.nublox.dialect.Dialect;

class @CLASS@Test {

  @Test
  void nubloxFindsIt() {
    Found<Dialect> found = Extensions.of(Dialect.class);
    assertEquals(List.of(), found.broken());
    assertTrue(found.all().stream().anyMatch(extension -> extension.id().equals("@WORD@")));
  }
}
