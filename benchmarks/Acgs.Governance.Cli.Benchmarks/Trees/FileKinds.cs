// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Benchmarks.Trees;

/// <summary>The mix of types: that of the source tree of ACGS, counted file by file.</summary>
internal static class FileKinds
{
    public static readonly FileKind[] All =
    [
        new(".py", 380, "#", "", "", "    {0} = {1}.get(\"{0}\")\n"),
        new(".md", 300, "<!--", " -->", "", "The {0} of the {1} is described here — with what it needs.\n"),
        new(".yml", 60, "#", "", "", "{0}_{1}: value\n"),
        new(".yaml", 27, "#", "", "", "{0}_{1}: value\n"),
        new(".sh", 50, "#", "", "#!/usr/bin/env bash\n", "{0}=\"$(get_{1} \"$1\")\"\n"),
        new(".json", 40, "  \"constitutional_hash\": \"", "\",", "{\n", "  \"{0}_{1}\": 1,\n", Label: "", End: "  \"end\": 0\n}\n"),
        new(".ts", 40, "//", "", "", "export const {0} = {1}.map(item => item.value);\n"),
        new(".tsx", 15, "//", "", "", "export const {0} = () => {1}();\n"),
        new(".go", 20, "//", "", "", "\t{0} := {1}(context)\n"),
        new(".rs", 20, "//", "", "", "    let {0} = {1}(&context)?;\n"),
        new(".sql", 15, "--", "", "", "SELECT {0} FROM {1};\n"),
        new(".tf", 15, "#", "", "", "  {0} = var.{1}\n"),
        new("Dockerfile", 8, "#", "", "# syntax=docker/dockerfile:1\n", "RUN install-{0} {1}\n"),
        new(".toml", 5, "#", "", "", "{0}_{1} = 1\n"),
        new(".txt", 5, "#", "", "", "{0} {1}\n"),
    ];
}
