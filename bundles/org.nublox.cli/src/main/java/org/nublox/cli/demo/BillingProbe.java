/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.demo;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Asks the running billing example whether it does what its model says: through its API and through
 * its pages. Leaves no data behind but what it could not delete.
 */
public final class BillingProbe {

  private static final String CUSTOMERS = "/api/customers";
  private static final String INVOICES = "/api/invoices";
  private static final String CLERK = "clerk";
  private static final String BILLING = "billing";

  private final Client client;
  private final List<Check> checks = new ArrayList<>();
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private BillingProbe(Client client) {
    this.client = client;
  }

  /**
   * Asks everything; a thing that does not hold does not stop the rest.
   *
   * @param url where the application answers
   */
  public static List<Check> run(URI url) throws IOException, InterruptedException {
    try (Client client = new Client(url)) {
      BillingProbe probe = new BillingProbe(client);
      probe.strangers();
      probe.customers();
      probe.pages();
      return probe.checks;
    }
  }

  private void strangers() throws IOException, InterruptedException {
    expect("without a login: 401", 401, client.api("GET", CUSTOMERS, "", null, ""));
    expect("unknown login: 401", 401, client.api("GET", CUSTOMERS, "nobody", null, ""));
  }

  private void customers() throws IOException, InterruptedException {
    JsonObject customer = new JsonObject();
    customer.addProperty("name", "Probe " + mark);
    customer.addProperty("email", mark + "@example.com");
    Answer created = client.api("POST", CUSTOMERS, CLERK, customer, "");
    expect("create", 201, created);
    String id = created.value("id").orElse("none");

    Answer list = client.api("GET", CUSTOMERS + "?size=5", CLERK, null, "");
    check("list", list.status() == 200 && list.items() > 0, list);
    Answer filtered = client.api("GET", CUSTOMERS + "?name=eq.Probe%20" + mark, CLERK, null, "");
    check("filter", filtered.status() == 200 && filtered.items() == 1, filtered);
    Answer wrongFilter = client.api("GET", CUSTOMERS + "?no_such_field=1", CLERK, null, "");
    expect("wrong filter: 400", 400, wrongFilter);

    JsonObject change = new JsonObject();
    change.addProperty("name", "Changed " + mark);
    Answer updated = client.api("PATCH", CUSTOMERS + "/" + id, CLERK, change, created.etag());
    check(
        "update",
        updated.status() == 200 && updated.value("name").orElse("").equals("Changed " + mark),
        updated);
    Answer stale = client.api("PATCH", CUSTOMERS + "/" + id, CLERK, change, created.etag());
    expect("update of an old version: 412", 412, stale);

    customer.addProperty("email", "not an address");
    Answer invalid = client.api("POST", CUSTOMERS, CLERK, customer, "");
    expect("input that breaks a type's pattern: 400", 400, invalid);

    invoices(id);

    expect("wrong role: 403", 403, client.api("DELETE", CUSTOMERS + "/" + id, CLERK, null, ""));
    expect("delete", 204, client.api("DELETE", CUSTOMERS + "/" + id, BILLING, null, ""));
    expect("deleted: 404", 404, client.api("GET", CUSTOMERS + "/" + id, CLERK, null, ""));
  }

  private void invoices(String customer) throws IOException, InterruptedException {
    JsonObject invoice = new JsonObject();
    invoice.addProperty("number", "P-" + mark);
    invoice.addProperty("customer", customer);
    invoice.addProperty("dueOn", "2001-01-01");
    Answer broken = client.api("POST", INVOICES, CLERK, invoice, "");
    check(
        "rule violated: 400 with the rule's message",
        broken.status() == 400 && broken.body().contains("Due date lies before creation"),
        broken);
    invoice.addProperty("dueOn", "2099-12-31");
    Answer created = client.api("POST", INVOICES, CLERK, invoice, "");
    expect("create with a relation", 201, created);
    String path = INVOICES + "/" + created.value("id").orElse("none");
    Answer twice = client.api("POST", INVOICES, CLERK, invoice, "");
    check("unique value twice: refused", twice.status() == 409 || twice.status() == 400, twice);
    Answer early = client.api("POST", path + "/send", CLERK, null, "");
    check(
        "state change whose condition does not hold: refused",
        early.status() == 400 || early.status() == 409,
        early);
    expect("delete the invoice", 204, client.api("DELETE", path, BILLING, null, ""));
  }

  private void pages() throws IOException, InterruptedException {
    Answer stranger = client.page("/customers");
    check("page without a login leads to the login", isLogin(stranger), stranger);
    Answer home = client.submit("/login", "/login", Map.of("username", CLERK, "password", "demo"));
    check("login", home.status() == 200 && !isLogin(home), home);
    for (String page : List.of("/", "/customers", "/customers/new", "/invoices")) {
      Answer answer = client.page(page);
      check(
          "page " + page,
          answer.status() == 200 && answer.body().contains("</html>") && !isLogin(answer),
          answer);
    }
    expect("no such page: 404", 404, client.page("/no/such/page"));
  }

  private static boolean isLogin(Answer answer) {
    return answer.body().contains("name=\"password\"");
  }

  private void expect(String what, int status, Answer answer) {
    check(what, answer.status() == status, answer);
  }

  private void check(String what, boolean held, Answer seen) {
    checks.add(new Check(what, held, held ? "" : seen.brief()));
  }
}
