package org.nublox.generator.spring.internal;

import com.google.inject.Injector;
import java.nio.file.*;
import java.util.*;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.nublox.application.*;
import org.nublox.dialect.Dialect;
import org.nublox.dsl.NubloxStandaloneSetup;
import org.nublox.generator.*;
import org.nublox.generator.engine.*;
import org.nublox.mapping.*;
import org.nublox.model.Model;
import org.nublox.generator.spring.SpringGenerator;

public class Render {
  public static void main(String[] a) throws Exception {
    Path out = Path.of(a[1]);
    Injector injector = new NubloxStandaloneSetup().createInjectorAndDoEMFRegistration();
    var set = injector.getInstance(XtextResourceSet.class);
    List<Path> inputs = java.nio.file.Files.isDirectory(Path.of(a[0])) ? java.nio.file.Files.walk(Path.of(a[0])).filter(p -> p.toString().endsWith(".nbx")).sorted().toList() : List.of(Path.of(a[0]));
    for (Path p : inputs) set.getResource(URI.createFileURI(p.toAbsolutePath().toString()), true);
    List<Model> models = new ArrayList<>();
    for (var resource : List.copyOf(set.getResources())) { EcoreUtil.resolveAll(resource); resource.getErrors().forEach(System.err::println); if (!resource.getContents().isEmpty() && resource.getContents().get(0) instanceof Model m && resource.getURI().isFile()) models.add(m); }
    long t0 = System.nanoTime();
    Mapped mapped = SchemaMapping.map(models, MappingOptions.DEFAULT);
    mapped.problems().forEach(p -> System.err.println("MAPPING " + p));
    List<Database> databases = ServiceLoader.load(Dialect.class).stream().map(p -> p.get()).sorted(Comparator.comparing(Dialect::id)).map(d -> new Database(d, d.create(mapped.schema()))).toList();
    long t1 = System.nanoTime();
    var app = new Application(a.length > 3 ? a[3] : models.get(0).getName(), models, mapped, databases);
    for (int i = 0; i < Integer.getInteger("rounds", 1); i++) {
      long t = System.nanoTime();
      var report = new GenerationEngine().run(GenerationRequest.of(out, List.of(new SpringGenerator()), Inputs.none().with(Application.class, app)).withForce(true));
      long ms = (System.nanoTime() - t) / 1000000;
      if (i == 0) report.diagnostics().forEach(d -> System.err.println(d.severity() + " " + d.code() + " " + d.element() + ": " + d.what()));
      System.err.println(report.changes().size() + " files in " + ms + " ms; map+ddl " + (t1 - t0) / 1000000);
    }
  }
}
