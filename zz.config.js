const all=require('/work/w-speed/webpack.config.js');
module.exports=(env,argv)=>{ const cs=typeof all==='function'?all(env,argv):all; const c=(Array.isArray(cs)?cs:[cs]).find(x=>x.name==='cli'); return {...c, optimization:{minimize:false,concatenateModules:true}, output:{...c.output,path:'/tmp/b/prof/cli',clean:false}}; };
