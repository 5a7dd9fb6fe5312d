// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Rotation;

/// <summary>All that a rotation finds and would change.</summary>
/// <param name="Root">The folder that paths are relative to, absolute.</param>
/// <param name="Old">The hashes that go.</param>
/// <param name="To">The hash that comes.</param>
/// <param name="Configuration">The files of configuration that change.</param>
/// <param name="Files">The files in which an old hash stands, or which have a problem.</param>
internal sealed record RotationPlan(
    string Root, IReadOnlyList<string> Old, string To, IReadOnlyList<ConfigurationEdit> Configuration, IReadOnlyList<RotationFile> Files)
{
    /// <summary>The files whose header changes.</summary>
    public IEnumerable<RotationFile> Headers => Files.Where(file => !file.IsKept && file.Mentions.Any(mention => mention.IsHeader));

    /// <summary>The other places where an old hash stands.</summary>
    public IEnumerable<(string Path, Mention Mention)> Others =>
        from file in Files where !file.IsKept from mention in file.Mentions where !mention.IsHeader select (file.Path, mention);

    /// <summary>The files that are left alone.</summary>
    public IEnumerable<RotationFile> Kept => Files.Where(file => file.IsKept && file.Mentions.Count > 0);

    /// <summary>The files with a header that states a hash which nobody knows.</summary>
    public IEnumerable<RotationFile> Unknown => Files.Where(file => file.WrongHashLine > 0);

    /// <summary>The files that could not be looked at.</summary>
    public IEnumerable<RotationFile> Unreadable => Files.Where(file => file.Problem is not null);

    /// <summary>Whether the old hash stands nowhere where it could be changed.</summary>
    public bool IsEmpty => Configuration.Count == 0 && Files.All(file => file.IsKept || file.Mentions.Count == 0);

    /// <summary>Looks at the whole tree. Nothing is written.</summary>
    /// <exception cref="UsageException">The configuration does not allow a rotation from here.</exception>
    public static RotationPlan Make(RotationRequest request)
    {
        var selection = new FileSelection(new() { Paths = [request.Folder], IsRooted = true });
        var settings = new SettingsProvider(selection.Root);
        var constitution = settings.Default.Constitution;
        RefuseConfigurationAbove(settings);

        // A second run finishes what the first one left: then the old hashes are those that are accepted.
        var isFinishing = constitution.Active == request.To;
        string[] old = isFinishing ? [.. constitution.Accepted.Where(hash => hash != request.To)] : [constitution.Active];
        var files = Scan(selection, request, settings, old);
        var configuration = isFinishing ? [] : PlanConfiguration(selection.Root, settings, constitution.Active, request.To);
        RotationFile[] found = [.. files.Select(file => WithoutValues(file, settings)).OfType<RotationFile>()];
        var plan = new RotationPlan(selection.Root, old, request.To, configuration, found);
        return plan.InRepository(new(new() { Paths = [request.Folder] }));
    }

    /// <summary>The plan with the paths that every command reports: configuration is looked for in the folder, and paths are relative to
    /// its repository.</summary>
    private RotationPlan InRepository(FileSelection selection)
    {
        var folder = DisplayPath.Of(selection.Folder);
        return this with
        {
            Root = selection.Root,
            Configuration = [.. Configuration.Select(edit => edit with { Path = folder + edit.Path })],
            Files = [.. Files.Select(file => file with { Path = folder + file.Path, RawPath = [.. selection.Folder, .. file.RawPath] })],
        };
    }

    private static void RefuseConfigurationAbove(SettingsProvider settings)
    {
        if (EditorConfigWriter.FindSource(settings) is { } source && source.Name != EditorConfigFile.FileName)
        {
            throw new UsageException($"The hash of this folder is set above it, in '{source.Name}'; rotate that folder.");
        }
    }

    private static IEnumerable<RotationFile> Scan(FileSelection selection, RotationRequest request, SettingsProvider settings, string[] old)
    {
        var sink = new RotationSink(settings, new(request.Keep), old, request.To);
        selection.HandTo(sink);
        return [.. sink.Files, .. selection.Unreadable.Select(path => new RotationFile(path.Path) { Problem = path.Reason })];
    }

    private static List<ConfigurationEdit> PlanConfiguration(string root, SettingsProvider settings, string old, string to)
    {
        var accepted = settings.Default.Constitution.Accepted;
        var edits = new List<ConfigurationEdit>();
        foreach (var source in settings.Sources.Where(source => !Path.IsPathRooted(source.Name)))
        {
            var before = File.ReadAllBytes(Path.Combine(root, source.Name));
            byte[] Rewrite(byte[] text) => ConfigurationRotation.Rewrite(text, source, old, to, accepted);
            if (!ReferenceEquals(Rewrite(before), before))
            {
                edits.Add(new(source.Name, before, Rewrite));
            }
        }

        return EditorConfigWriter.FindSource(settings) is not null
            ? edits
            : [AddKeys(root, settings, edits, to), .. edits.Where(edit => edit.Path != EditorConfigFile.FileName)];
    }

    // The hash that is built in went until now; from now on the tree says which it is.
    private static ConfigurationEdit AddKeys(string root, SettingsProvider settings, List<ConfigurationEdit> edits, string to)
    {
        var (active, accepted) = (settings.Default.Constitution.Active, settings.Default.Constitution.Accepted);
        var list = $"{ConfigurationKeys.AcceptedHashes} = {string.Join(", ", [.. accepted.Where(hash => hash != active), active])}";
        var (before, after) = EditorConfigWriter.Add(root, settings, to, [list]);
        var other = edits.Find(edit => edit.Path == EditorConfigFile.FileName);
        string[] keys = [$"{ConfigurationKeys.Hash} = {to}", list];
        return before is null
            ? new(EditorConfigFile.FileName, Before: null, _ => after)
            : new(EditorConfigFile.FileName, before, text => EditorConfigWriter.Insert(other?.Rewrite(text) ?? text, keys));
    }

    /// <summary>What <c>.editorconfig</c> sets is changed there as a value, or stays as one that is accepted; it is no mention.</summary>
    private static RotationFile? WithoutValues(RotationFile file, SettingsProvider settings)
    {
        if (settings.Sources.FirstOrDefault(source => source.Name == file.Path) is not { } source)
        {
            return file;
        }

        var lines = source.Sections.SelectMany(section => section.Entries)
            .Where(entry => entry.Key is ConfigurationKeys.Hash or ConfigurationKeys.AcceptedHashes)
            .Select(entry => entry.Line)
            .ToHashSet();
        Mention[] rest = [.. file.Mentions.Where(mention => !lines.Contains(mention.Line))];
        return rest.Length == 0 && file.WrongHashLine == 0 && file.Problem is null ? null : file with { Mentions = rest };
    }
}
