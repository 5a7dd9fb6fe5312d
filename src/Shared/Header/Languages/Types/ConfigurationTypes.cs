// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>Settings.</summary>
internal static class ConfigurationTypes
{
    public static readonly FileType[] All =
    [
        FileType.Commented("editorconfig", ".editorconfig .globalconfig", Styles.HashOrSemicolon, Prologues.Script),
        FileType.Commented("ini", ".ini .ini.j2 .inf", Styles.SemicolonOrHash, Prologues.Template),
        FileType.Commented(
            "cfg",
            ".cfg .cnf .desktop .gitconfig .hgrc .pylintrc .coveragerc .flake8 .pypirc .npmrc .yarnrc .wgetrc .curlrc .nanorc .inputrc .cfg.j2 "
                + ".cfg.in setup.cfg .service .socket .timer .target .mount .automount .slice .scope .network .netdev .nspawn .container .volume .kube "
                + ".service.j2 .timer.j2 .pc .pc.in",
            Styles.HashOrSemicolon, Prologues.Template, variant: FileVariant.Markup),
        FileType.Commented(
            "conf",
            ".conf .conf.j2 .conf.tmpl .conf.template .htaccess .vhost .nginx .nginxconf nginx.conf Procfile Caddyfile .caddyfile",
            Styles.Hash, Prologues.Template, variant: FileVariant.Markup),
        FileType.Commented("properties", ".properties .prefs", new(["#", "!"], []), Prologues.Script),
        FileType.Commented("env", ".env .env.j2 .env.example .env.sample .env.template .env.dist .env.* .env* .flaskenv .envfile", Styles.Hash, Prologues.Script),
        FileType.Commented(
            "ignore",
            ".gitignore .gitattributes .dockerignore .npmignore .eslintignore .prettierignore .stylelintignore .helmignore .gcloudignore "
                + ".vercelignore .cfignore .slugignore .hgignore .bzrignore .ignore .rgignore .fdignore .semgrepignore .trivyignore .gitleaksignore "
                + ".cursorignore .ebignore .funcignore .artifactignore .tfignore .yamlignore .mailmap .git-blame-ignore-revs .gitmodules "
                + ".markdownlintignore .nycignore .vscodeignore .bazelignore .buildignore .containerignore CODEOWNERS OWNERS",
            Styles.Hash, Prologues.Script),
        FileType.Commented(
            "requirements",
            ".pip requirements.txt requirements* .requirements.txt constraints.txt constraints* robots.txt security.txt humans.txt .tool-versions",
            Styles.Hash, Prologues.Script),
        FileType.Commented("ssh-config", "ssh_config sshd_config hosts crontab .cron fstab sudoers", Styles.Hash, Prologues.Script),
        FileType.Commented("bazelrc", ".bazelrc .buckconfig .gclient", Styles.Hash, Prologues.Script),
        FileType.Commented("hocon", ".hocon", Styles.HashOrStars, Prologues.Script),
        FileType.Commented("ron", ".ron .kdl", Styles.NestedSlash, Prologues.Script),
    ];
}
