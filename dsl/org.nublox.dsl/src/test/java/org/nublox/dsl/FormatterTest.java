/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.formatting2.FormatterPreferenceKeys;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.preferences.MapBasedPreferenceValues;
import org.eclipse.xtext.preferences.TypedPreferenceValues;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

class FormatterTest {

  static String format(String text) {
    XtextResource resource = Workbench.read(text).getFirst();
    ITextRegionAccess access =
        Workbench.injector()
            .getInstance(TextRegionAccessBuilder.class)
            .forNodeModel(resource)
            .create();
    FormatterRequest request = Workbench.injector().getInstance(FormatterRequest.class);
    request.setTextRegionAccess(access);
    request.setPreferences(
        TypedPreferenceValues.castOrWrap(
            new MapBasedPreferenceValues(
                Map.of(FormatterPreferenceKeys.indentation.getId(), "  "))));
    return access
        .getRewriter()
        .renderToString(Workbench.injector().getInstance(IFormatter2.class).format(request));
  }

  @Test
  void putsBlanksAndIndentationInOrder() {
    assertEquals(
        """
        module shop

        /** Who buys. */
        entity Customer {
          key id: uuid = newUuid() // made by us
          name: string(20) required
          orders -> Order[*] opposite customer

          // what holds
          rule r: count(orders where total > -1) < (3 + 1) * 2 "No"
        }
        screen list of Customer { columns name, orders.total }
        """,
        format(
            """

            module  shop
            /** Who buys. */ entity Customer{
            key id:uuid=newUuid( )// made by us
                 name :string ( 20 ) required
               orders->Order [*] opposite customer



                  // what holds
              rule r:count( orders where total> - 1 )<(3+1)*2 "No"

            } screen list of Customer{columns name ,orders . total}"""
                .replaceFirst("shop\n", "shop\n\n")));
  }

  @Test
  void indentsLinesThatGoOn() {
    String text =
        """
        module shop

        import other.*

        type Email = string(254) {
          pattern "[^@]+@[^@]+"
            "This is no address"
          required
        }

        enum Status {
          draft,
          open "Open",
          closed
        }

        /** Who buys. */
        entity Customer extends Party
          tenant {
          key id: uuid = newUuid()
          name: string(20)
            required
            label "Name"

          orders -> Order[*] opposite customer
            with {
              note: string(20)
                required
              since: date
            }
          // what holds
          rule r: name != ""
            and
            // both
            name != "?"
            "No"
          states status {
            draft -> open send when name != ""
              for clerk
              do {
                since = today()
                note =
                  "x"
              }
              emit Sent
          }
        }

        view Totals from Customer {
          name = name
          total =
            sum(orders.total)
          where name != null
            and total > 0
          group by name,
            total
        }

        screen list of Customer {
          columns name,
            orders.total
          filter name
        }
        """;
    assertEquals(text, format(text));
    assertEquals(text, format(text.replaceAll("(?m)^ +", " ")));
  }

  /**
   * With seeded noise in the blanks, the model, the comments and the second result are the same.
   */
  @Test
  void keepsMeaningAndCommentsAndIsStable() {
    Random random = new Random(42);
    for (Map<String, String> example :
        List.of(Examples.read("billing"), Examples.read("chinook"))) {
      example.forEach(
          (name, text) -> {
            String noisy = noise(text, random);
            String once = format(noisy);
            assertEquals(once, format(once), name);
            assertTrue(
                EcoreUtil.equals(Workbench.model(text), Workbench.model(once)), name + "\n" + once);
            assertEquals(comments(text), comments(once), name);
          });
    }
  }

  static String noise(String text, Random random) {
    StringBuilder noisy = new StringBuilder();
    XtextResource resource = Workbench.read(text).getFirst();
    for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
      noisy.append(leaf.getText());
      if (leaf.isHidden() && leaf.getText().isBlank()) {
        noisy.append(" ".repeat(random.nextInt(4)));
        if (random.nextInt(12) == 0) {
          noisy.append("\n".repeat(random.nextInt(4)));
        }
      }
    }
    return noisy.toString();
  }

  private static String comments(String text) {
    StringBuilder comments = new StringBuilder();
    for (ILeafNode leaf :
        Workbench.read(text).getFirst().getParseResult().getRootNode().getLeafNodes()) {
      if (leaf.isHidden() && !leaf.getText().isBlank()) {
        comments.append(leaf.getText().replaceAll("\\s+", " ").strip()).append('\n');
      }
    }
    return comments.toString();
  }
}
