// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Operations.Incidents;
using Acgs.Governance.Operations.Incidents.Detection;

namespace Acgs.Governance.Cli.Commands.Incidents;

/// <summary><c>acgs-cli incidents open</c>.</summary>
internal sealed class OpenCommand
{
    private const int MostEvidence = 20;
    private const int LongestTitle = 200;

    private readonly Option<string?> _title = new("--title") { Description = "What happened, in a line.", HelpName = "text" };
    private readonly Option<string?> _priority = new("--priority") { Description = "How soon somebody responds." };
    private readonly Option<string?> _service = new("--service") { Description = "The service; none by default.", HelpName = "service" };

    private readonly Option<string[]> _evidence = new("--evidence")
    {
        Description = "The identifier of a record or an alert that shows it; may be repeated.",
        HelpName = "id",
    };

    private readonly Option<string?> _at = new("--at")
    {
        Description = "When it began: an age, a date or a time; now by default.",
        HelpName = "time",
    };

    private readonly Option<string?> _candidate = new("--from-detect")
    {
        Description = "Take all of that from what 'incidents detect' finds now, such as auth/outage.",
        HelpName = "candidate",
    };

    private readonly SourceOptions _sources = new();

    private OpenCommand() => _priority.AcceptOnlyFromAmong(IncidentCommands.Priorities);

    public static Command Create()
    {
        var options = new OpenCommand();
        var command = new Command("open", "Opens an incident, and prints its name.")
        {
            options._title, options._priority, options._service, options._evidence, options._at, options._candidate, IncidentCommands.Author,
        };
        options._sources.AddTo(command);
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var draft = options.Read(parsed);
            var incident = IncidentCommands.Run(parsed, (incidents, _, stop) => incidents.OpenAsync(draft, stop));
            Console.Out.WriteLine(incident.Id);
            return ExitCode.Success;
        });
        return command;
    }

    private IncidentDraft Read(ParseResult parsed)
    {
        var now = TimeProvider.System.GetUtcNow();
        var started = TimeArgument.ParsePast("--at", parsed.GetValue(_at), now);
        var given = new IncidentDraft(
            parsed.GetValue(_title) is { } title ? IncidentArguments.CheckLine("--title", title) : string.Empty,
            AlertPriority.All.FirstOrDefault(priority => priority.Name == parsed.GetValue(_priority)) ?? AlertPriority.P3,
            IncidentArguments.CheckLine("--author", parsed.GetValue(IncidentCommands.Author)!),
            IncidentCommands.HashOf(LedgerOptions.ReadSettings(parsed)))
        {
            Service = parsed.GetValue(_service) is { } service ? IncidentArguments.CheckLine("--service", service) : null,
            StartedAt = started,
            Evidence = IncidentArguments.CheckEvidence(parsed.GetValue(_evidence) ?? []),
        };
        return parsed.GetValue(_candidate) is { } key ? Complete(given, parsed, key)
            : given.Title.Length > 0 && parsed.GetValue(_priority) is not null ? given
            : throw new UsageException("name the incident with --title and --priority, or take what was found with --from-detect.");
    }

    private IncidentDraft Complete(IncidentDraft given, ParseResult parsed, string key)
    {
        var detection = _sources.Detect(parsed);
        var found = detection.Candidates.FirstOrDefault(candidate => candidate.Key == key)
            ?? throw new FailureException(string.Join("; ", [.. detection.Failed, $"'acgs-cli incidents detect' finds no '{key}' now."]));
        if (found.Incident is { Closed: null } known)
        {
            throw new FailureException($"{known.Id} is open about {key}: add what is new with 'acgs-cli incidents note'.");
        }

        return given with
        {
            Title = given.Title.Length > 0 ? given.Title : Shorten(found),
            Priority = parsed.GetValue(_priority) is null ? found.Priority : given.Priority,
            Service = given.Service ?? found.Service,
            Cause = found.Key,
            StartedAt = given.StartedAt ?? found.Since,
            Evidence = [.. given.Evidence, .. found.Evidence.Take(MostEvidence)],
        };
    }

    private static string Shorten(Candidate found)
    {
        var title = Reports.ControlCharacters.Escape($"{found.Key}: {found.Signals[0].Summary}");
        return title.Length <= LongestTitle ? title : $"{title[..(LongestTitle - 1)]}…";
    }
}
