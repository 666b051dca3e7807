/** What stands beside the files: how to install them, for an administrator who has only this package. */
import type { SiteAddress } from './server-configs';

export interface StepsFor {
  readonly url: string;
  readonly address: SiteAddress;
  readonly share: string;
  readonly version: string;
}

export function stepsText({ url, address, share, version }: StepsFor): string {
  return `目标台账 ${version} 内网安装包
地址：${url}

本包不需要互联网：网页、窗格和 office.js 均在 site 文件夹中，运行时只访问上面的地址。

一、校对文件
  在本文件夹中执行 sha256sum -c SHA256SUMS（Linux），或用 certutil -hashfile 文件名 SHA256（Windows）逐个核对。

二、发布网站（二选一）
  nginx：把 site 文件夹放到服务器（示例为 /srv/mubiao/site/），把 server/nginx.conf 放入 /etc/nginx/conf.d/，
         改好证书位置，执行 nginx -t，再执行 nginx -s reload。
  IIS：  建立网站或应用程序，使其地址为 ${address.path}，把 site 文件夹中的全部文件和 server/web.config 放入其文件夹，
         在“绑定”中添加 https（端口 ${address.port}）并选择证书。
  证书须由各工作机信任的机构签发，名称含 ${address.host}。
  验证：用浏览器打开 ${url}，应直接出现网页版，且没有证书警告。

三、让 Excel、Word 找到加载项（共享文件夹目录）
  1. 把 catalog/mubiao.xml 放入一个各工作机可读的共享文件夹：${share}
  2. 在每台工作机上双击导入 catalog/trusted-catalog.reg（写入当前用户，不需要管理员权限）；
     如共享文件夹不是上面的位置，先用记事本改其中的 Url（反斜线写两个）。也可用组策略统一下发。
  3. 关闭并重新打开 Excel：“插入”→“我的加载项”→“共享文件夹”→“目标台账”→“添加”。
     功能区出现“目标台账”选项卡即为成功。Word 同样操作。
  使用 Microsoft 365 的单位可改为在管理中心集中部署 catalog/mubiao.xml。

四、WPS、Mac 和没有 Excel 的工作机
  直接用浏览器（Edge、Chrome、Firefox、Safari 的新版）打开 ${url}。打开过一次后，断网也能使用。

五、更新与退回
  更新：用新包的 site 文件夹整个替换旧的（旧文件可保留一天，供正开着的窗口使用）；mubiao.xml 有变化时一并替换。
  退回：换回旧包的 site 文件夹即可。台账数据都在各自的 .xlsx 文件中，不在服务器上。

六、文件说明
  site/         网站；catalog/  清单与注册表文件；server/  服务器配置示例
  licences/     本软件与所含开源软件的许可；VERSIONS.txt  版本；SHA256SUMS  校验值
`;
}
