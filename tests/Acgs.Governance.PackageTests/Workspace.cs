// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>A user's folder, outside the source tree.</summary>
internal sealed class Workspace(string root, IReadOnlyDictionary<string, string?> environment)
{
    public Task<CommandResult> RunAsync(params string[] arguments) => DotNet.RunAsync(root, environment, arguments);

    /// <summary>Runs the SDK with a variable in its environment.</summary>
    public Task<CommandResult> RunWithAsync(string variable, string value, params string[] arguments) =>
        DotNet.RunAsync(root, new Dictionary<string, string?>(environment) { [variable] = value }, arguments);

    /// <summary>Runs the SDK in a folder of this one.</summary>
    public Task<CommandResult> RunInAsync(string folder, params string[] arguments) => DotNet.RunAsync(PathOf(folder), environment, arguments);

    public string PathOf(string relative) => Path.Combine(root, relative);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    public static string Reference(string package, string version) => $"""<PackageReference Include="{package}" Version="{version}" />""";

    /// <summary>Writes a project of this SDK with these references.</summary>
    public void WriteProject(string name, string sdk, string references, string properties = "") => Write($"{name}/{Path.GetFileName(name)}.csproj", $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {references}
          </ItemGroup>
        </Project>
        """);
}
