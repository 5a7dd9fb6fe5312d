// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel;
using System.Diagnostics;

namespace Acgs.Governance.Operations.Backup;

/// <summary>A program of PostgreSQL, which is found as a shell finds it.</summary>
/// <param name="name">Such as <c>pg_dump</c>.</param>
internal sealed class PostgreSqlTool(string name)
{
    private const int MostLines = 4;

    /// <summary>Fails unless the tool is there and not older than what it is to work with.</summary>
    /// <param name="version">The version of the server, or of the one that a dump is of.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>Its own version, such as <c>15.18</c>.</returns>
    /// <exception cref="FailureException">It is missing or older.</exception>
    public async Task<string> RequireAsync(int version, CancellationToken stop)
    {
        var text = await RunAsync(stop, "--version");
        if (PostgreSqlVersion.Major(text) < version)
        {
            throw new FailureException(
                $"{text.Trim()} is older than PostgreSQL {version}: install the client tools of that version, and put their folder first in PATH.");
        }

        return PostgreSqlVersion.Number(text);
    }

    /// <summary>Runs it against a database.</summary>
    /// <returns>What it wrote to standard output.</returns>
    /// <exception cref="FailureException">It is missing, or failed; the message has what it said.</exception>
    public Task<string> RunAsync(BackupServer server, string database, CancellationToken stop, params string[] arguments)
    {
        var start = new ProcessStartInfo(name, ["--no-password", .. arguments]);
        server.SetEnvironment(start.Environment, database);
        return RunAsync(start, stop);
    }

    /// <summary>Runs it on files.</summary>
    /// <inheritdoc cref="RunAsync(BackupServer, string, CancellationToken, string[])"/>
    public Task<string> RunAsync(CancellationToken stop, params string[] arguments) => RunAsync(new ProcessStartInfo(name, arguments), stop);

    private async Task<string> RunAsync(ProcessStartInfo start, CancellationToken stop)
    {
        // What the tools say is read by a program as well.
        start.Environment["LC_ALL"] = "C";
        start.Environment.Remove("LANGUAGE");
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Start(start);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        // An interrupt at a terminal reaches the tool as well, and may end it first.
        stop.ThrowIfCancellationRequested();
        return process.ExitCode == 0 ? await output : throw new FailureException(Describe(process.ExitCode, await error));
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new FailureException($"{name} is not in PATH: install the client tools of PostgreSQL, on Debian the package postgresql-client.");
        }
    }

    private string Describe(int code, string error)
    {
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0
            ? $"{name} ended with code {code}."
            : string.Join(" ", lines.Take(MostLines).Select(line => line.StartsWith(name, StringComparison.Ordinal) ? line : $"{name}: {line}"));
    }
}
