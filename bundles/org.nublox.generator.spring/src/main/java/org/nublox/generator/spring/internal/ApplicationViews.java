/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nublox.generator.spring.view.ApplicationView;
import org.nublox.generator.spring.view.ApplicationView.DemoUser;
import org.nublox.generator.spring.view.ApplicationView.NavigationEntry;
import org.nublox.generator.spring.view.ApplicationView.NavigationGroup;
import org.nublox.generator.spring.view.ApplicationView.RoleView;
import org.nublox.generator.spring.view.ApplicationView.TestAccount;
import org.nublox.generator.spring.view.EntityView;
import org.nublox.model.Model;
import org.nublox.model.data.Entity;
import org.nublox.model.policy.Role;
import org.nublox.model.ui.NavigationItem;
import org.nublox.model.ui.Screen;
import org.nublox.model.ui.ScreenKind;
import org.nublox.semantics.QualifiedNames;
import org.nublox.semantics.Screens;

/** Makes the view of the whole application. */
final class ApplicationViews {

  /** The tenant that seeded rows belong to. */
  private static final String DEMO_TENANT = "default";

  private static final String OTHER_TENANT = "other";

  private final Context context;

  ApplicationViews(Context context) {
    this.context = context;
  }

  ApplicationView view(String artifact, SqlNames sqlNames, List<String> vendors) {
    Model main = context.models().get(0);
    List<EntityView> entities = new ArrayList<>();
    for (Shape shape : context.shapes().all()) {
      entities.add(new EntityViews(context).view(shape));
    }
    List<RoleView> roles = roles();
    List<DemoUser> users = users();
    return new ApplicationView(
        main.getName(),
        JavaNames.words(main.getName(), true),
        Texts.summary(main.getDocumentation()),
        artifact,
        context.names().pkg(),
        entities,
        context.enums().stream()
            .map(type -> EnumViews.view(type, context.names(), context.texts()))
            .toList(),
        context.events().stream().map(event -> EventViews.view(event, context)).toList(),
        roles,
        navigation(),
        context.shapes().all().stream()
            .map(shape -> shape.pkg() + "." + shape.name() + "Policy")
            .toList(),
        users,
        String.join(", ", users.stream().map(DemoUser::login).toList()),
        context.texts().all(),
        new Translations(context).views(),
        ThemeViews.view(context),
        Drivers.PROFILES,
        sqlNames.odd(),
        vendors,
        entities.isEmpty()
            ? List.of()
            : List.of(new TestAccount(users.get(0).login(), readable(entities))),
        creatable(entities));
  }

  /** A role's parents must be declared before it, since Java reads an enum from top to bottom. */
  private List<RoleView> roles() {
    var done = new LinkedHashSet<Role>();
    context.elements(Role.class).forEach(role -> visit(role, done, new LinkedHashSet<>()));
    return done.stream()
        .map(
            role ->
                new RoleView(
                    constant(role),
                    role.getName(),
                    Texts.orNull(Texts.documentation(role.getDocumentation())),
                    role.getSuperRoles().stream()
                        .filter(done::contains)
                        .map(this::constant)
                        .toList()))
        .toList();
  }

  private static void visit(Role role, Set<Role> done, Set<Role> under) {
    if (done.contains(role) || !under.add(role)) {
      return;
    }
    role.getSuperRoles().forEach(parent -> visit(parent, done, under));
    done.add(role);
  }

  private String constant(Role role) {
    return context.names().role(role).substring("Role.".length());
  }

  /** One account per role, and one of another tenant when there are tenants. */
  private List<DemoUser> users() {
    var all = new ArrayList<DemoUser>();
    List<Role> roles = context.elements(Role.class);
    for (Role role : roles) {
      String label = Texts.or(role.getLabel(), JavaNames.words(role.getName(), true));
      all.add(new DemoUser(role.getName(), label, DEMO_TENANT, List.of(constant(role))));
    }
    if (all.isEmpty()) {
      all.add(new DemoUser("demo", "Demo", DEMO_TENANT, List.of("USER")));
    }
    if (context.shapes().all().stream().anyMatch(s -> s.tenantColumn() != null)) {
      all.add(
          new DemoUser(
              "other",
              "Other tenant",
              OTHER_TENANT,
              roles.isEmpty() ? List.of("USER") : roles.stream().map(this::constant).toList()));
    }
    return all;
  }

  /** A list that the first demonstration account may read. */
  private static String readable(List<EntityView> entities) {
    return entities.stream()
        .filter(e -> e.policy().read().equals("true"))
        .findFirst()
        .orElse(entities.get(0))
        .path();
  }

  /** Entities that somebody with every role can try to create, and that ask for something. */
  private static List<EntityView> creatable(List<EntityView> entities) {
    return entities.stream()
        .filter(e -> !e.policy().create().contains("false") && !e.policy().create().contains("&&"))
        .filter(
            e ->
                e.service().inputs().stream()
                    .anyMatch(
                        f ->
                            f.constraints().stream()
                                .anyMatch(
                                    c -> c.startsWith("@NotNull") || c.startsWith("@NotBlank"))))
        .filter(e -> e.service().owner() == null)
        .toList();
  }

  private List<NavigationGroup> navigation() {
    var groups = new ArrayList<NavigationGroup>();
    var loose = new ArrayList<NavigationEntry>();
    for (var navigation : context.elements(org.nublox.model.ui.Navigation.class)) {
      for (var entry : navigation.getEntries()) {
        switch (entry) {
          case org.nublox.model.ui.NavigationGroup group -> {
            var entries = new ArrayList<NavigationEntry>();
            items(group.getEntries()).forEach(item -> entry(item, entries, group.getRoles()));
            String key =
                context.texts().put("nav.group" + groups.size(), Texts.or(group.getLabel(), ""));
            groups.add(new NavigationGroup(key, entries));
          }
          case NavigationItem item -> entry(item, loose, List.of());
          default -> {}
        }
      }
    }
    if (groups.isEmpty() && loose.isEmpty()) {
      for (Shape shape : context.shapes().all()) {
        if (shape.owner().isEmpty()) {
          loose.add(entry(shape, shape.name() + ".plural", "true"));
        }
      }
    }
    if (!loose.isEmpty()) {
      groups.add(0, new NavigationGroup("", loose));
    }
    return groups;
  }

  private static List<NavigationItem> items(
      Collection<? extends org.nublox.model.ui.NavigationEntry> entries) {
    var all = new ArrayList<NavigationItem>();
    for (var entry : entries) {
      switch (entry) {
        case NavigationItem item -> all.add(item);
        case org.nublox.model.ui.NavigationGroup group -> all.addAll(items(group.getEntries()));
        default -> {}
      }
    }
    return all;
  }

  private void entry(NavigationItem item, List<NavigationEntry> entries, List<Role> groupRoles) {
    Entity entity =
        switch (item.getTarget()) {
          case Entity target -> target;
          case Screen screen -> screen.getEntity();
          case null, default -> null;
        };
    Shape shape = entity == null ? null : context.shapes().of(entity).orElse(null);
    boolean otherScreen =
        item.getTarget() instanceof Screen screen && screen.getKind() != ScreenKind.LIST;
    if (shape == null || otherScreen) {
      context.unsupported(
          QualifiedNames.of(item),
          "The place '"
              + Texts.or(item.getLabel(), name(item))
              + "' in the navigation, which leads to no list,",
          "Let it lead to an entity or to a list screen.");
      return;
    }
    String key =
        item.getLabel() == null
            ? shape.name() + ".plural"
            : context.texts().put("nav." + shape.name() + entries.size(), item.getLabel());
    var policies = new PolicyViews(context, shape);
    String roles = policies.roles(item.getRoles());
    String group = policies.roles(groupRoles);
    entries.add(
        entry(
            shape,
            key,
            group.equals("true")
                ? roles
                : roles.equals("true") ? group : "(" + group + ") && (" + roles + ")"));
  }

  private static String name(NavigationItem item) {
    return switch (item.getTarget()) {
      case Screen screen -> Screens.name(screen);
      case null -> "";
      default -> item.getTarget().getName();
    };
  }

  private NavigationEntry entry(Shape shape, String label, String roles) {
    String readable = "data.of(" + shape.name() + "Policy.class).canRead()";
    return new NavigationEntry(
        label,
        Texts.summary(shape.entity().getDocumentation()).isEmpty()
            ? "null"
            : "\"" + shape.name() + ".help\"",
        "/" + shape.path(),
        roles.equals("true") ? readable : readable + " && " + roles);
  }
}
