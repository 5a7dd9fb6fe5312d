// Constitutional Hash: cdd01ef066bc6cf2

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Writes what a package depends on, as its build resolved it, in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). There is no
/// serial number and no time in it: the same commit gives the same bytes.
/// </summary>
public sealed class WriteBillOfMaterials : Task
{
    [Required]
    public string File { get; set; }

    [Required]
    public string Name { get; set; }

    [Required]
    public string Version { get; set; }

    [Required]
    public string License { get; set; }

    [Required]
    public string Author { get; set; }

    public string Description { get; set; }

    public bool IsTool { get; set; }

    /// <summary>What the SDK calls package definitions.</summary>
    public ITaskItem[] Materials { get; set; } = Array.Empty<ITaskItem>();

    /// <summary>What the SDK calls package dependencies; those of the project itself have no parent.</summary>
    public ITaskItem[] Uses { get; set; } = Array.Empty<ITaskItem>();

    public override bool Execute()
    {
        var materials = Materials.OrderBy(material => material.ItemSpec, StringComparer.Ordinal).ToArray();
        var lines = new List<string>
        {
            "{",
            "  \"$schema\": \"http://cyclonedx.org/schema/bom-1.6.schema.json\",",
            "  \"bomFormat\": \"CycloneDX\",",
            "  \"specVersion\": \"1.6\",",
            "  \"version\": 1,",
            "  \"metadata\": {",
            $"    \"authors\": [{{ \"name\": {Text(Author)} }}],",
            $"    \"component\": {{ \"type\": \"{(IsTool ? "application" : "library")}\", {Identity(Name, Version)}, \"publisher\": {Text(Author)}, \"description\": {Text(Description)}, {Licensed(License)} }}",
            "  },",
            "  \"components\": [",
            string.Join(",\n", materials.Select(Component)),
            "  ],",
            "  \"dependencies\": [",
            string.Join(",\n", materials.Select(material => material.ItemSpec).Prepend("").Select(parent => Dependency(parent, materials))),
            "  ]",
            "}",
        };
        System.IO.File.WriteAllText(File, string.Join("\n", lines.Where(line => line.Length > 0)) + "\n");
        return true;
    }

    private string Component(ITaskItem material)
    {
        var name = material.GetMetadata("Name");
        var version = material.GetMetadata("Version");
        var component = $"    {{ \"type\": \"library\", {Identity(name, version)}";

        // A project of this repository: its package is made by the same build and has no digest yet.
        if (material.GetMetadata("Type") == "project")
        {
            return $"{component}, {Licensed(License)} }}";
        }

        var folder = Path.Combine(material.GetMetadata("ResolvedPath"), name.ToLowerInvariant());
        var digest = Convert.FromBase64String(System.IO.File.ReadAllText($"{folder}.{version.ToLowerInvariant()}.nupkg.sha512"));
        var license = XDocument.Load(folder + ".nuspec").Descendants()
            .FirstOrDefault(element => element.Name.LocalName == "license" && (string)element.Attribute("type") == "expression");
        return component
            + $", \"hashes\": [{{ \"alg\": \"SHA-512\", \"content\": \"{BitConverter.ToString(digest).Replace("-", "").ToLowerInvariant()}\" }}]"
            + (license is null ? " }" : $", {Licensed(license.Value)} }}");
    }

    private string Dependency(string parent, ITaskItem[] materials)
    {
        var uses = new HashSet<string>(Uses.Where(use => use.GetMetadata("ParentPackage") == parent).Select(use => use.ItemSpec));
        var references = materials.Select(material => material.ItemSpec).Where(uses.Contains).Select(Reference);
        return $"    {{ \"ref\": {Reference(parent.Length == 0 ? $"{Name}/{Version}" : parent)}, \"dependsOn\": [{string.Join(", ", references)}] }}";
    }

    private static string Identity(string name, string version)
    {
        var reference = Reference($"{name}/{version}");
        return $"\"bom-ref\": {reference}, \"name\": {Text(name)}, \"version\": {Text(version)}, \"purl\": {reference}";
    }

    private static string Reference(string nameAndVersion) => Text("pkg:nuget/" + nameAndVersion.Replace('/', '@').Replace("+", "%2B"));

    private static string Licensed(string expression) => $"\"licenses\": [{{ \"expression\": {Text(expression)} }}]";

    private static string Text(string value) => $"\"{value.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
