// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;
using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Checkpoints;

/// <summary>The keys that sign checkpoints: those that are configured, or one beside a store in a file.</summary>
internal sealed partial class CheckpointKeys(
    LedgerStoreRegistration registration, IOptions<LedgerOptions> options, IServiceProvider services, ILogger<CheckpointKeys> logger) : IDisposable
{
    private const string PrivateExtension = ".key.pem";
    private const string PublicExtension = ".pub.pem";

    private EcdsaNoteKey[]? _keys;
    private string? _store;

    /// <summary>Finds the file of the store. At the end of a host that was not stopped, the container finds nothing any more.</summary>
    public void Locate() => _store ??= registration.Traits.FindFile(services);

    /// <summary>Reads the keys, at first use; the key of a store in a file is made if there is none.</summary>
    /// <param name="origin">The name of the log.</param>
    /// <returns>The keys; empty if nothing is to be signed.</returns>
    /// <exception cref="LedgerException">A key cannot be read or made; the message says what to do.</exception>
    public IReadOnlyList<INoteSigner> Get(string origin) => _keys ??= [.. Files().Select(file => Read(origin, file.Source, file.Path))];

    /// <summary>What is wrong with the configured keys, as sentences.</summary>
    public static IEnumerable<string> FindProblems(LedgerOptions options) => Configured(options)
        .Select(file => (file.Source, Problem: SigningKeyFile.FindProblem(file.Path)))
        .Where(file => file.Problem is not null)
        .Select(file => $"{file.Source} {file.Problem}.");

    public void Dispose() => Array.ForEach(_keys ?? [], key => key.Dispose());

    private static IEnumerable<(string Source, string Path)> Configured(LedgerOptions options)
    {
        if (options.SigningKey is { Length: > 0 } current)
        {
            yield return ($"{LedgerOptions.Section}:{nameof(LedgerOptions.SigningKey)}", current);
        }

        if (options.PreviousSigningKey is { Length: > 0 } previous)
        {
            yield return ($"{LedgerOptions.Section}:{nameof(LedgerOptions.PreviousSigningKey)}", previous);
        }
    }

    private List<(string Source, string Path)> Files()
    {
        List<(string Source, string Path)> configured = [.. Configured(options.Value)];
        if (configured.Count > 0)
        {
            return configured;
        }

        Locate();
        if (_store is not null)
        {
            return [("The ledger", Generated(Path.GetFullPath(_store)))];
        }

        Log.Unsigned(logger);
        return [];
    }

    private EcdsaNoteKey Read(string origin, string source, string path)
    {
        try
        {
            var key = SigningKeyFile.Read(origin, path);
            if (OwnerFile.IsOpenToOthers(path))
            {
                Log.OpenToOthers(logger, path);
            }

            return key;
        }
        catch (LedgerException wrong)
        {
            throw new LedgerException($"{source} {wrong.Message}.", wrong);
        }
    }

    private string Generated(string store)
    {
        var path = store + PrivateExtension;
        if (File.Exists(path))
        {
            return path;
        }

        try
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            if (OwnerFile.TryCreate(path, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n")))
            {
                File.WriteAllText(store + PublicExtension, key.ExportSubjectPublicKeyInfoPem() + "\n");
                Log.Generated(logger, path, store + PublicExtension);
            }

            return path;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException($"No key to sign checkpoints can be made at {path}: {unwritable.Message} Set Acgs:Ledger:SigningKey.", unwritable);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1710, LogLevel.Information,
            "A key that signs checkpoints was made: {Path}. Whoever can read that file can forge checkpoints; for more, keep the key elsewhere and set "
            + "Acgs:Ledger:SigningKey. Keep the public key {PublicPath} where checkpoints are verified.",
            EventName = "SigningKeyGenerated")]
        public static partial void Generated(ILogger logger, string path, string publicPath);

        [LoggerMessage(
            1711, LogLevel.Warning, "Other accounts may read or write {Path}, and forge checkpoints: make it readable by its owner only (chmod 600).",
            EventName = "SigningKeyOpenToOthers")]
        public static partial void OpenToOthers(ILogger logger, string path);

        [LoggerMessage(
            1712, LogLevel.Warning, "Checkpoints of the ledger are not signed, so that nothing proves its records: set Acgs:Ledger:SigningKey.",
            EventName = "CheckpointsUnsigned")]
        public static partial void Unsigned(ILogger logger);
    }
}
