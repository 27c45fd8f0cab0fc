package org.nublox.generator.spring.internal;

import com.google.inject.Injector;
import java.nio.file.*;
import java.util.*;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.nublox.dsl.NubloxStandaloneSetup;
import org.nublox.generator.*;
import org.nublox.generator.template.*;
import org.nublox.generator.trace.*;
import org.nublox.model.Model;
import org.nublox.model.data.*;
import org.nublox.semantics.Features;

public class Render {
  static String snake(String s) { return s.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(); }
  static final class NaivePhysical implements Physical {
    public String table(Entity e) { return snake(e.getName()); }
    public List<String> columns(Entity e, List<Feature> path) {
      if (path.getLast() instanceof Relation r) {
        var keys = Features.key(Features.target(r));
        return keys.stream().map(k -> snake(r.getName()) + "_" + (k instanceof Relation kr ? snake(kr.getName()) + "_id" : snake(k.getName()))).toList();
      }
      return List.of(String.join("_", path.stream().map(f -> snake(f.getName())).toList()));
    }
    public String tenantColumn(Entity e) { return e.getTenancy() == Tenancy.TENANT ? "tenant_id" : null; }
    public String versionColumn(Entity e) { return null; }
    public boolean generated(Entity e, String c) { return false; }
    public LinkTable link(Entity e, Relation r) { return null; }
    public List<UniqueName> uniques(Entity e) { return Features.all(e).stream().filter(f -> f.isUnique()).map(f -> new UniqueName("uq_" + snake(e.getName()) + "_" + snake(f.getName()), List.of(f), null)).toList(); }
  }
  public static void main(String[] a) throws Exception {
    Path out = Path.of(a[1]);
    Injector injector = new NubloxStandaloneSetup().createInjectorAndDoEMFRegistration();
    var resource = injector.getInstance(XtextResourceSet.class).getResource(URI.createFileURI(Path.of(a[0]).toAbsolutePath().toString()), true);
    EcoreUtil.resolveAll(resource);
    resource.getErrors().forEach(System.err::println);
    Model model = (Model) resource.getContents().get(0);
    Diagnostics diagnostics = d -> System.err.println(d);
    var templates = new FreeMarkerTemplates(List.of(TemplateRoot.folder(Path.of(a[2]))), Progress.SILENT);
    Context context = Contexts.of(List.of(model), "app." + JavaNames.segment(model.getName()), new NaivePhysical(), (e, n) -> java.util.Optional.of("Restriction.of(\"1 = 1\")"), diagnostics);
    var app = new ApplicationViews(context).view(JavaNames.path(model.getName()));
    var files = new ArrayList<GeneratedFile>();
    new Files(app, templates, new Output() { public void add(GeneratedFile f) { files.add(f); } public void trace(TraceEntry e) {} }).plan();
    long t = System.nanoTime();
    for (var f : files) { try {
      Path p = out.resolve(f.path());
      java.nio.file.Files.createDirectories(p.getParent());
      java.nio.file.Files.writeString(p, ((GeneratedFile.Content.Text) f.content()).maker().call().text()); } catch (Exception e) { System.err.println(f.path() + ": " + e.getMessage()); }
    }
    System.err.println(files.size() + " files in " + (System.nanoTime() - t) / 1000000 + " ms");
  }
}
