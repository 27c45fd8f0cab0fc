package @ID@.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nublox.extension.Extensions;
import org.nublox.extension.Found;
import org.nublox.widget.WidgetLibrary;

class @CLASS@Test {

  @Test
  void nubloxFindsIt() {
    Found<WidgetLibrary> found = Extensions.of(WidgetLibrary.class);
    assertEquals(List.of(), found.broken());
    assertTrue(found.all().stream().anyMatch(library -> library.widgets().stream().anyMatch(widget -> widget.id().equals("@WORD@"))));
  }
}
